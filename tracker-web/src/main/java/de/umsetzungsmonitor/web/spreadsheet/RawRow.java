package de.umsetzungsmonitor.web.spreadsheet;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param sheet which sheet of the workbook it stands on, counted from 0
 * @param number of the row as a spreadsheet program shows it, counted from 1
 */
record RawRow(int sheet, int number, List<RawCell> cells) {

  RawCell cell(int column) {
    return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
  }
}
