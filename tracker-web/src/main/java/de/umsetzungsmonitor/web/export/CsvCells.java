package de.umsetzungsmonitor.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV. Days are mostly those of the row before, whose text is then used again. Nothing
 * here is closed: if something fails on the way, whoever closed the file would make the part look
 * like the whole.
 */
final class CsvCells implements Cells {

  private final CsvWriter csv;
  private final CsvDialect dialect;
  private CsvWriter.@Nullable CsvWriterRecord record;
  private @Nullable LocalDate day;
  private String dayText = "";

  /** Begins with the names of the columns. */
  CsvCells(CsvWriter csv, CsvDialect dialect, List<String> columns) {
    this.csv = csv;
    this.dialect = dialect;
    csv.writeRecord(columns);
  }

  @Override
  public void text(@Nullable String value) {
    field(value == null ? "" : dialect.cell(value));
  }

  @Override
  public void date(@Nullable LocalDate value) {
    if (value == null) {
      field("");
      return;
    }
    if (!value.equals(day)) {
      day = value;
      dayText = dialect.date(value);
    }
    field(dayText);
  }

  @Override
  public void time(@Nullable Instant value) {
    field(value == null ? "" : dialect.time(value));
  }

  @Override
  public void number(long value) {
    field(Long.toString(value));
  }

  @Override
  public void flag(boolean value) {
    field(Boolean.toString(value));
  }

  @Override
  public void endRow() {
    if (record != null) {
      record.endRecord();
      record = null;
    }
  }

  /** Hands on all that was written. */
  void flush() throws IOException {
    csv.flush();
  }

  private void field(String value) {
    if (record == null) {
      record = csv.writeRecord();
    }
    record.writeField(value);
  }
}
