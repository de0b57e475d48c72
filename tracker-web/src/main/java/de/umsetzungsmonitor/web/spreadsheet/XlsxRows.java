package de.umsetzungsmonitor.web.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook (Office Open XML) as people see them, sheet by sheet. */
final class XlsxRows {

  /** With formats, by which a number shows that it is a day. */
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private XlsxRows() {}

  /**
   * Reads the rows one after the other.
   *
   * @throws UnreadableSheet if it is no workbook, or unpacks to more than allowed
   */
  static void read(byte[] bytes, Consumer<RawRow> rows) {
    byte[] safe = UnpackedWorkbook.checked(bytes);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(safe), OPTIONS)) {
      CellText texts = new CellText(workbook.isDate1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        readSheet(sheet, texts, rows);
      }
    } catch (UnreadableSheet e) {
      throw e;
    } catch (IOException
        | UncheckedIOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      // The library meets broken files with whatever exception its parser runs into.
      throw new UnreadableSheet(SheetProblem.DAMAGED);
    }
  }

  private static void readSheet(Sheet sheet, CellText texts, Consumer<RawRow> rows)
      throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      stream.forEach(
          row -> rows.accept(new RawRow(sheet.getIndex(), row.getRowNum(), cells(row, texts))));
    }
  }

  private static List<RawCell> cells(Row row, CellText texts) {
    List<RawCell> cells = new ArrayList<>();
    int count = Math.min(row.getCellCount(), SheetLimits.COLUMNS);
    for (int column = 0; column < count; column++) {
      cells.add(cell(row.getOptionalCell(column).orElse(null), texts));
    }
    return cells;
  }

  private static RawCell cell(@Nullable Cell cell, CellText texts) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return RawCell.EMPTY;
    }
    return texts.of(cell);
  }
}
