package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Writes reports as CSV: one row per provision and bound state, as they come from the database. */
@Component
class StatusCsv {

  private final StatusRows rows;

  StatusCsv(StatusRows rows) {
    this.rows = rows;
  }

  /**
   * Writes the whole file. The stream is not closed: if something fails on the way, whoever closed
   * it would make the part look like the whole.
   */
  void write(StatusSelection selection, CsvDialect dialect, OutputStream out, RowCount count)
      throws IOException {
    CsvCells cells = new CsvCells(dialect.writer(out), dialect, StatusColumns.NAMES);
    rows.read(
        selection,
        row -> {
          StatusColumns.write(row, selection.asOf(), cells);
          count.next();
        });
    cells.flush();
  }
}
