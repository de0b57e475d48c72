/** Plain text and Markdown: encodings, line ends, form feeds. */
@NullMarked
package de.umsetzungsmonitor.ingest.read.text;

import org.jspecify.annotations.NullMarked;
