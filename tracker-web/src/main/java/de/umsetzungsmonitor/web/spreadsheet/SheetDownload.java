package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.web.export.CsvDialect;
import de.umsetzungsmonitor.web.export.FileDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A table on its way to a browser, line by line. */
@Component
class SheetDownload {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final SheetWords words;

  SheetDownload(SheetWords words) {
    this.words = words;
  }

  /** Writes the lines. */
  @FunctionalInterface
  interface Lines {
    void writeTo(SheetWriter sheet) throws IOException;
  }

  /** Sends a workbook. */
  void xlsx(
      HttpServletResponse response,
      String name,
      List<SheetColumn> columns,
      Locale locale,
      Lines lines)
      throws IOException {
    FileDownload.send(
        response,
        name + ".xlsx",
        XLSX,
        out -> write(lines, new XlsxSheet(out, columns, words, locale)));
  }

  /**
   * Sends CSV.
   *
   * @param dialect a parameter of {@link CsvDialect}
   * @throws ResponseStatusException if there is no such dialect
   */
  void csv(
      HttpServletResponse response,
      String name,
      String dialect,
      List<SheetColumn> columns,
      Locale locale,
      Lines lines)
      throws IOException {
    CsvDialect chosen =
        CsvDialect.of(dialect)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    FileDownload.send(
        response,
        name + ".csv",
        FileDownload.CSV,
        out -> write(lines, new CsvSheet(out, chosen, columns, words, locale)));
  }

  private static void write(Lines lines, SheetWriter sheet) throws IOException {
    lines.writeTo(sheet);
    sheet.finish();
  }
}
