/** Reads a file and splits it into provisions, without storing anything. */
@NullMarked
package de.umsetzungsmonitor.ingest;

import org.jspecify.annotations.NullMarked;
