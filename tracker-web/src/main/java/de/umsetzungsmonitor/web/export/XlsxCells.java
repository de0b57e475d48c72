package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.Days;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: days and times are such, in Berlin, and texts stay texts, whatever they
 * begin with. What one sheet cannot hold goes on in the next one, under the same head.
 */
final class XlsxCells implements Cells {

  /** As many as Excel takes, without the head. */
  static final int ROWS_OF_A_SHEET = Worksheet.MAX_ROWS - 1;

  /** The longest text that Excel takes in a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String CUT = " … [gekürzt]";
  private static final int ROWS_IN_MEMORY = 200;

  private final Workbook workbook;
  private final String name;
  private final List<String> columns;
  private final int rowsOfASheet;
  private int sheets;
  private @Nullable Worksheet sheet;
  private int row;
  private int column;

  XlsxCells(Workbook workbook, String name, List<String> columns, int rowsOfASheet) {
    this.workbook = workbook;
    this.name = name;
    this.columns = columns;
    this.rowsOfASheet = rowsOfASheet;
  }

  @Override
  public void text(@Nullable String value) {
    if (value != null && !value.isEmpty()) {
      sheet().inlineString(row, column, WorkbookText.escaped(fitting(value)));
    }
    column++;
  }

  @Override
  public void date(@Nullable LocalDate value) {
    if (value != null && WorkbookText.hasNumber(value)) {
      sheet().value(row, column, value);
      sheet().style(row, column).format("dd.mm.yyyy").set();
    } else if (value != null) {
      sheet().inlineString(row, column, WorkbookText.of(value));
    }
    column++;
  }

  @Override
  public void time(@Nullable Instant value) {
    if (value != null) {
      sheet()
          .value(
              row,
              column,
              LocalDateTime.ofInstant(value, Days.ZONE).truncatedTo(ChronoUnit.SECONDS));
      sheet().style(row, column).format("dd.mm.yyyy hh:mm:ss").set();
    }
    column++;
  }

  @Override
  public void number(long value) {
    sheet().value(row, column++, value);
  }

  @Override
  public void flag(boolean value) {
    sheet().value(row, column++, value);
  }

  @Override
  public void endRow() {
    column = 0;
    try {
      if (row % ROWS_IN_MEMORY == 0) {
        sheet().flush();
      }
      row++;
      if (row > rowsOfASheet) {
        end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Completes the last sheet, which is there even if it has no rows. */
  void end() throws IOException {
    if (sheet != null || sheets == 0) {
      Worksheet last = sheet();
      last.setAutoFilter(0, 0, Math.max(row - 1, 0), columns.size() - 1);
      last.finish();
      sheet = null;
    }
  }

  private Worksheet sheet() {
    if (sheet == null) {
      sheets++;
      sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
      sheet.freezePane(0, 1);
      sheet.paperSize(PaperSize.A4_PAPER);
      sheet.pageOrientation("landscape");
      sheet.repeatRows(0);
      for (int i = 0; i < columns.size(); i++) {
        sheet.inlineString(0, i, columns.get(i));
        sheet.style(0, i).bold().set();
        sheet.width(i, columns.get(i).equals("text") ? 60 : 16);
      }
      row = 1;
    }
    return sheet;
  }

  private static String fitting(String value) {
    return value.length() <= LONGEST_TEXT
        ? value
        : value.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
  }
}
