/** The shared pipeline: recognisers propose starts, the outline numbers and collects provisions. */
@NullMarked
package de.umsetzungsmonitor.ingest.outline;

import org.jspecify.annotations.NullMarked;
