package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.web.export.WorkbookText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook: the items, with lists to choose from, and a second sheet that says how to
 * fill them in. Every text is a text there, whatever it begins with.
 */
final class XlsxSheet implements SheetWriter {

  /** So many rows are held at once. */
  private static final int HELD = 200;

  /** What a workbook calls the program that made it. */
  private static final String PROGRAM = "Umsetzungsmonitor";

  private static final String TEXT = "@";
  private static final String TO_FILL_IN = "DCEBFF";
  private static final String TO_READ = "E9ECEF";
  private static final String PALE = "6C757D";
  private static final int HINT_WIDTH = 110;
  private static final int HINTS = 9;
  private static final short PAGES_WIDE = 2;

  /** In points, of a text in the size that workbooks begin with. */
  private static final double LINE_HEIGHT = 15;

  /** How full lines are that break between words. */
  private static final double FULLNESS = 0.9;

  private static final short AS_MANY_AS_NEEDED = 0;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<SheetColumn> columns;
  private final SheetWords words;
  private final Locale locale;
  private int row;

  XlsxSheet(OutputStream out, List<SheetColumn> columns, SheetWords words, Locale locale) {
    this.workbook = new Workbook(out, PROGRAM, "1.0");
    this.sheet = workbook.newWorksheet(words.word("spreadsheet.sheet.items", locale));
    this.columns = columns;
    this.words = words;
    this.locale = locale;
    for (int i = 0; i < columns.size(); i++) {
      SheetColumn column = columns.get(i);
      sheet.width(i, column.width());
      sheet.inlineString(0, i, words.heading(column, locale));
      sheet
          .style(0, i)
          .bold()
          .wrapText(true)
          .fillColor(column.field() == null ? TO_READ : TO_FILL_IN)
          .set();
    }
    sheet.freezePane(2, 1);
    layOutForPrint();
  }

  /** Two pages side by side, both with the head and with the columns that say what is meant. */
  private void layOutForPrint() {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth(PAGES_WIDE);
    sheet.fitToHeight(AS_MANY_AS_NEEDED);
    sheet.repeatRows(0);
    sheet.repeatCols(0, 1);
    sheet.footer("&P / &N", Position.RIGHT);
  }

  @Override
  public void write(SheetLine line) throws IOException {
    row++;
    for (int i = 0; i < columns.size(); i++) {
      write(i, columns.get(i), line.cell(columns.get(i)));
    }
    sheet.rowHeight(row, height(line));
    if (row % HELD == 0) {
      sheet.flush();
    }
  }

  /** As high as the longest text needs. Excel would find it out itself, LibreOffice does not. */
  private double height(SheetLine line) {
    long lines =
        columns.stream()
            .mapToLong(column -> lines(line.cell(column), column.width()))
            .max()
            .orElse(1);
    return Math.min(lines * LINE_HEIGHT, Worksheet.MAX_ROW_HEIGHT);
  }

  private static long lines(@Nullable Object cell, int width) {
    return cell instanceof String text
        ? text.lines().mapToLong(line -> 1 + (long) (line.length() / (FULLNESS * width))).sum()
        : 1;
  }

  private void write(int at, SheetColumn column, @Nullable Object cell) {
    StyleSetter style = sheet.style(row, at);
    style.verticalAlignment("top").wrapText(true);
    if (column == SheetColumn.DUE_ON) {
      style.format("dd.mm.yyyy");
    } else if (column.field() != null) {
      style.format(TEXT);
    } else {
      style.fontColor(PALE);
    }
    switch (cell) {
      case null -> {}
      case LocalDate day when WorkbookText.hasNumber(day) -> sheet.value(row, at, day);
      case LocalDate day -> sheet.inlineString(row, at, WorkbookText.of(day));
      case Object text -> sheet.inlineString(row, at, WorkbookText.escaped(text.toString()));
    }
    style.set();
  }

  @Override
  public void finish() throws IOException {
    choices(SheetColumn.VALUE, words.values(locale));
    choices(SheetColumn.SOURCE, words.sources(locale));
    sheet.setAutoFilter(0, 0, Math.max(row, 1), columns.size() - 1);
    sheet.finish();
    hints();
    workbook.finish();
  }

  /** A list to choose from; what is typed otherwise gets a warning from the program. */
  private void choices(SheetColumn column, List<String> choices) {
    int at = columns.indexOf(column);
    sheet
        .range(1, at, Math.max(row, 1), at)
        .validateWithListByFormula('"' + String.join(",", choices) + '"')
        .allowBlank(true)
        .showDropdown(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .errorTitle(words.heading(column, locale))
        .error(String.join(", ", choices));
  }

  private void hints() throws IOException {
    Worksheet hints = workbook.newWorksheet(words.word("spreadsheet.sheet.hints", locale));
    hints.paperSize(PaperSize.A4_PAPER);
    hints.pageOrientation("landscape");
    hints.width(0, HINT_WIDTH);
    hints.inlineString(0, 0, words.word("spreadsheet.hints.title", locale));
    hints.style(0, 0).bold().set();
    for (int i = 1; i <= HINTS; i++) {
      hints.inlineString(i, 0, words.word("spreadsheet.hints." + i, locale));
      hints.style(i, 0).wrapText(true).verticalAlignment("top").set();
    }
    hints.finish();
  }
}
