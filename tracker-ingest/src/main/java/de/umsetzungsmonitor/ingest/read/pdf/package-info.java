/** PDF: from glyphs on pages to lines in reading order, without what is printed on every page. */
@NullMarked
package de.umsetzungsmonitor.ingest.read.pdf;

import org.jspecify.annotations.NullMarked;
