/** From the bytes of a file to clean lines of text, or the reason why not. */
@NullMarked
package de.umsetzungsmonitor.ingest.read;

import org.jspecify.annotations.NullMarked;
