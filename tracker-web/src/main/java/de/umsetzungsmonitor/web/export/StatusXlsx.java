package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** Writes reports as a workbook for spreadsheets, row by row. */
@Component
class StatusXlsx {

  private static final String SHEET = "Umsetzungsstand";

  private final StatusRows rows;

  StatusXlsx(StatusRows rows) {
    this.rows = rows;
  }

  /** Writes the whole file; it takes room for a second one among the temporary files meanwhile. */
  void write(StatusSelection selection, OutputStream out, RowCount count) throws IOException {
    Path dated = Files.createTempFile("export", ".xlsx");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated))) {
        write(selection, file, count, XlsxCells.ROWS_OF_A_SHEET);
      }
      UndatedWorkbook.copy(dated, out);
    } finally {
      Files.delete(dated);
    }
  }

  private void write(StatusSelection selection, OutputStream out, RowCount count, int rowsOfASheet)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Umsetzungsmonitor", null)) {
      XlsxCells cells = new XlsxCells(workbook, SHEET, StatusColumns.ALL_NAMES, rowsOfASheet);
      rows.read(
          selection,
          row -> {
            StatusColumns.writeAll(row, selection.asOf(), cells);
            count.next();
          });
      cells.end();
    }
  }
}
