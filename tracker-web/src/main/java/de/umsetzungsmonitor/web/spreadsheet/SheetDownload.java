package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.web.export.CsvDialect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A table on its way to a browser, line by line. */
@Component
class SheetDownload {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SheetWords words;

  SheetDownload(SheetWords words) {
    this.words = words;
  }

  /** Writes the lines, in batches of any size. */
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
    head(response, XLSX, name + ".xlsx");
    send(response, lines, out -> new XlsxSheet(out, columns, words, locale));
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
    head(response, "text/csv;charset=UTF-8", name + ".csv");
    send(response, lines, out -> new CsvSheet(out, chosen, columns, words, locale));
  }

  @FunctionalInterface
  private interface Opening {
    SheetWriter on(OutputStream out) throws IOException;
  }

  private static void head(HttpServletResponse response, String type, String filename) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(filename).build().toString());
  }

  /** A failure breaks the connection where a part is sent, so nobody takes a cut file for whole. */
  private static void send(HttpServletResponse response, Lines lines, Opening opening)
      throws IOException {
    try {
      SheetWriter sheet = opening.on(response.getOutputStream());
      lines.writeTo(sheet);
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the reader went away
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset(); // an error is no attachment
      }
      throw e;
    }
  }
}
