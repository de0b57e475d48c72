/** The way in: a file is read, split into provisions and stored whole or not at all. */
@NullMarked
package de.umsetzungsmonitor.ingest;

import org.jspecify.annotations.NullMarked;
