package de.umsetzungsmonitor.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.status.StatusSteps;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
  private final Clock clock;

  AuditPackage(StatusRows rows, StatusSteps steps, AuditPapers papers, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.papers = papers;
    this.clock = clock;
  }

  /** Writes the whole package from one moment of the database; the stream stays open. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(StatusSelection selection, OutputStream out, RowCount count)
      throws IOException {
    // Before anything is read: what is stored later is not in the package.
    boolean settled = selection.isSettled(clock.instant());
    Files files = new Files(new ZipOutputStream(out, UTF_8), new LinkedHashMap<>());
    AtomicLong rowsWritten = new AtomicLong();
    AtomicLong stepsWritten = new AtomicLong();
    files.add(ROWS, file -> writeRows(selection, file, count, rowsWritten));
    files.add(STEPS, file -> writeSteps(selection, file, stepsWritten));
    byte[] json = papers.json(selection, settled, rowsWritten.get(), stepsWritten.get());
    files.add(SELECTION, file -> file.write(json));
    byte[] readme = papers.readme(selection, settled, rowsWritten.get(), stepsWritten.get());
    files.add(README, file -> file.write(readme));
    byte[] sums = files.sumsAsText().getBytes(UTF_8);
    files.add(SUMS, file -> file.write(sums));
    files.zip().finish();
  }

  private void writeRows(
      StatusSelection selection, OutputStream out, RowCount count, AtomicLong written)
      throws IOException {
    CsvCells cells = csv(out, StatusColumns.ALL_NAMES);
    rows.read(
        selection,
        row -> {
          StatusColumns.writeAll(row, selection.asOf(), cells);
          written.incrementAndGet();
          count.next();
        });
    cells.flush();
  }

  private void writeSteps(StatusSelection selection, OutputStream out, AtomicLong written)
      throws IOException {
    CsvCells cells = csv(out, StepColumns.NAMES);
    steps.read(
        selection,
        step -> {
          StepColumns.write(step, cells);
          written.incrementAndGet();
        });
    cells.flush();
  }

  private static CsvCells csv(OutputStream out, List<String> columns) throws IOException {
    return new CsvCells(CsvDialect.RFC4180.writer(out), CsvDialect.RFC4180, columns);
  }

  /** The files of the package, each with its SHA-256. */
  private record Files(ZipOutputStream zip, Map<String, String> sums) {

    void add(String name, FileDownload.Body body) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(ZipTimes.FIRST);
      zip.putNextEntry(entry);
      DigestOutputStream file = new DigestOutputStream(zip, Sha256.digest());
      body.write(file);
      zip.closeEntry();
      sums.put(name, Sha256.text(file.getMessageDigest()));
    }

    /** As {@code sha256sum} reads it. */
    String sumsAsText() {
      StringBuilder lines = new StringBuilder();
      sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
      return lines.toString();
    }
  }
}
