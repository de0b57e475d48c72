/** Bringing documents in: uploading, checking and mending what was read, and the API for it. */
@NullMarked
package de.umsetzungsmonitor.web.ingest;

import org.jspecify.annotations.NullMarked;
