/**
 * From the lines of a file to the lines of its text: no page heads, no footnotes, no broken words.
 */
@NullMarked
package de.umsetzungsmonitor.ingest.filter;

import org.jspecify.annotations.NullMarked;
