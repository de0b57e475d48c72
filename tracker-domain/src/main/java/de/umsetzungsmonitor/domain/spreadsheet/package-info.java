/** Reports that somebody filled in as a table: looked at row by row, and written where they may. */
@NullMarked
package de.umsetzungsmonitor.domain.spreadsheet;

import org.jspecify.annotations.NullMarked;
