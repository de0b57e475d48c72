/** Exports: the page that chooses what to export, and the CSV file. */
@NullMarked
package de.umsetzungsmonitor.web.export;

import org.jspecify.annotations.NullMarked;
