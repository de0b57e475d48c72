/** What a split yields: provisions, footnotes and the metadata that the text itself states. */
@NullMarked
package de.umsetzungsmonitor.ingest.preview;

import org.jspecify.annotations.NullMarked;
