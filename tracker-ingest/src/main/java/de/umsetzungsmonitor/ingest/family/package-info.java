/** The text families: their recognisers, in order, and how a text is told to be one of them. */
@NullMarked
package de.umsetzungsmonitor.ingest.family;

import org.jspecify.annotations.NullMarked;
