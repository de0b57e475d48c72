/**
 * The command line: files and folders are brought in without pages, one JSON line for each file.
 */
@NullMarked
package de.umsetzungsmonitor.app.ingest;

import org.jspecify.annotations.NullMarked;
