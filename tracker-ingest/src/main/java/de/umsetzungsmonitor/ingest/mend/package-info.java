/** Mending a split: what people change in it before it counts, and where they should look. */
@NullMarked
package de.umsetzungsmonitor.ingest.mend;

import org.jspecify.annotations.NullMarked;
