package de.umsetzungsmonitor.web.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.umsetzungsmonitor.web.export.CsvDialect;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table as CSV. For spreadsheet programs no text is left with which they would calculate. */
final class CsvSheet implements SheetWriter {

  private final CsvWriter csv;
  private final CsvDialect dialect;
  private final List<SheetColumn> columns;
  private final String leftAlone;

  CsvSheet(
      OutputStream out,
      CsvDialect dialect,
      List<SheetColumn> columns,
      SheetWords words,
      Locale locale)
      throws IOException {
    this.csv = dialect.writer(out);
    this.dialect = dialect;
    this.columns = columns;
    this.leftAlone = words.leftAlone(locale);
    csv.writeRecord(columns.stream().map(column -> words.heading(column, locale)).toList());
  }

  @Override
  public void write(SheetLine line) {
    csv.writeRecord(columns.stream().map(column -> text(column, line.cell(column))).toList());
  }

  private String text(SheetColumn column, @Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case LocalDate day -> dialect.date(day);
      // A formula that failed would look the same on the way back.
      case Object text when column.field() != null && CsvRows.saysNoResult(text.toString()) ->
          leftAlone;
      case Object text when dialect == CsvDialect.RFC4180 -> text.toString();
      // By this mark the way back knows that an apostrophe is none of the text.
      case Object version when column == SheetColumn.VERSION -> "'" + version;
      case Object text -> VersionCell.guard(text.toString());
    };
  }

  @Override
  public void finish() throws IOException {
    csv.flush();
  }
}
