/** The worklist as a table: downloaded, filled in elsewhere, looked at and applied. */
@NullMarked
package de.umsetzungsmonitor.web.spreadsheet;

import org.jspecify.annotations.NullMarked;
