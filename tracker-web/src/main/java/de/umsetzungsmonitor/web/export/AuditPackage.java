package de.umsetzungsmonitor.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.status.StatusSteps;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what an auditor needs to believe the figures: the rows, the history of each, what was
 * chosen, how to check all that, and the SHA-256 of each file. Nothing in it tells when or by whom
 * it was made, so that the same past day always gives the same bytes.
 */
@Component
class AuditPackage {

  static final String ROWS = "status.csv";
  static final String STEPS = "history.csv";
  static final String SELECTION = "export.json";
  static final String README = "LIESMICH.txt";
  static final String SUMS = "SHA256SUMS";

  private final StatusRows rows;
  private final StatusSteps steps;
  private final AuditPapers papers;

  AuditPackage(StatusRows rows, StatusSteps steps, AuditPapers papers) {
    this.rows = rows;
    this.steps = steps;
    this.papers = papers;
  }

  /** Writes the whole package from one moment of the database; the stream stays open. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(StatusSelection selection, OutputStream out, RowCount count)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    Map<String, String> sums = new LinkedHashMap<>();
    long[] written = {0, 0};
    add(
        zip,
        ROWS,
        sums,
        file -> {
          CsvCells cells = csv(file, StatusColumns.ALL_NAMES);
          rows.read(
              selection,
              row -> {
                StatusColumns.writeAll(row, selection.asOf(), cells);
                written[0]++;
                count.next();
              });
          cells.flush();
        });
    add(
        zip,
        STEPS,
        sums,
        file -> {
          CsvCells cells = csv(file, StepColumns.NAMES);
          steps.read(
              selection,
              step -> {
                StepColumns.write(step, cells);
                written[1]++;
              });
          cells.flush();
        });
    add(zip, SELECTION, sums, file -> file.write(papers.json(selection, written[0], written[1])));
    add(zip, README, sums, file -> file.write(papers.readme(selection, written[0], written[1])));
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    add(zip, SUMS, sums, file -> file.write(lines.toString().getBytes(UTF_8)));
    zip.finish();
  }

  private static CsvCells csv(OutputStream out, List<String> columns) throws IOException {
    return new CsvCells(CsvDialect.RFC4180.writer(out), CsvDialect.RFC4180, columns);
  }

  private static void add(
      ZipOutputStream zip, String name, Map<String, String> sums, FileDownload.Body body)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ZipTimes.FIRST);
    zip.putNextEntry(entry);
    DigestOutputStream file = new DigestOutputStream(zip, Sha256.digest());
    body.write(file);
    zip.closeEntry();
    sums.put(name, Sha256.text(file.getMessageDigest()));
  }
}
