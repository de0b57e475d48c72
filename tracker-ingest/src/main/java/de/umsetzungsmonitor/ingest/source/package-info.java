/**
 * What a reader hands over, whatever the format: lines with their footnotes, or a reason why not.
 */
@NullMarked
package de.umsetzungsmonitor.ingest.source;

import org.jspecify.annotations.NullMarked;
