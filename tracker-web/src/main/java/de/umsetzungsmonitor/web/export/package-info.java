/**
 * Exports: the page that chooses what to export, and the CSV files, tables and audit packages, sent
 * at once or made in the background.
 */
@NullMarked
package de.umsetzungsmonitor.web.export;

import org.jspecify.annotations.NullMarked;
