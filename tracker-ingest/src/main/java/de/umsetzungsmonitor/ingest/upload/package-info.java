/**
 * The road of an upload: taken in, read in the background, mended, and accepted as a document or
 * discarded.
 */
@NullMarked
package de.umsetzungsmonitor.ingest.upload;

import org.jspecify.annotations.NullMarked;
