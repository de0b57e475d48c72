/**
 * Word documents: paragraphs with the numbers that Word prints, tables, notes, accepted changes.
 */
@NullMarked
package de.umsetzungsmonitor.ingest.read.docx;

import org.jspecify.annotations.NullMarked;
