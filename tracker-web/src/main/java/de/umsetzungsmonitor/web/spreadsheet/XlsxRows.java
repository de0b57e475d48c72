package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  /** A workbook may need some hundred megabytes; two of them could be more than there are. */
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private XlsxRows() {}

  /**
   * Reads the rows one after the other.
   *
   * @throws UnreadableSheet if it is no workbook, unpacks to more than allowed, or others are read
   */
  static void read(byte[] bytes, Consumer<RawRow> rows) {
    if (!isMyTurn()) {
      throw new UnreadableSheet(SheetProblem.BUSY);
    }
    try {
      readAlone(bytes, rows);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static boolean isMyTurn() {
    try {
      return ONE_AT_A_TIME.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void readAlone(byte[] bytes, Consumer<RawRow> rows) {
    Deadline deadline = new Deadline(LONGEST);
    try {
      readRows(UnpackedWorkbook.of(bytes, deadline), deadline, rows);
    } catch (Unreadable e) {
      throw new UnreadableSheet(SheetProblem.TOO_COMPLEX);
    }
  }

  private static void readRows(UnpackedWorkbook safe, Deadline deadline, Consumer<RawRow> rows) {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(safe.bytes()), OPTIONS)) {
      CellText texts = new CellText(safe.since1904());
      for (Sheet sheet : workbook.getSheets().toList()) {
        readSheet(sheet, texts, deadline, rows);
      }
    } catch (UnreadableSheet | Unreadable e) {
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

  private static void readSheet(
      Sheet sheet, CellText texts, Deadline deadline, Consumer<RawRow> rows) throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      stream.forEach(row -> {
        deadline.check();
        rows.accept(new RawRow(sheet.getIndex(), row.getRowNum(), cells(row, texts)));
      });
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
