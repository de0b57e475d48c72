/** Bringing documents in: the upload page and its API. */
@NullMarked
package de.umsetzungsmonitor.web.ingest;

import org.jspecify.annotations.NullMarked;
