package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.domain.Days;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The whole file of reports over HTTP beside PostgreSQL's own {@code COPY} of the same rows, in
 * turns, and how much memory the tracker takes for it.
 */
final class ExportComparison {

  /** As much as a reader takes at once. */
  private static final int READ = 64 * 1024;

  /** The same rows, columns and texts as {@code /api/status.csv}, but for the ends of the lines. */
  private static final String COPY =
      """
      copy (
        select d.symbol as document_symbol, d.title as document_title, d.organization,
          d.adopted_on, p.e_id, p.label, p.kind, p.text,
          nullif(t.modalities, '') as modalities, nullif(t.addressees, '') as addressees,
          s.iso2 as state_iso2, s.name_de as state_name, r.value as status, r.note, r.authority,
          r.due_on, r.evidence,
          to_char(r.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at,
          r.changed_by, r.version, date '%1$s' as as_of, d.version as document_version,
          case when t.to_check or r.to_check then 'true' else 'false' end as to_check
        from policy_document d
        join bound_state_as_of('%2$s') b on b.document_id = d.id
        join member_state s on s.iso2 = b.iso2
        join provision p on p.document_id = d.id and p.kind in ('OPERATIVE', 'POINT', 'KEY_ACTION')
        left join (
          select t.provision_id,
            concat_ws('; ', case when bool_or(t.modality = 'OBLIGATION') then 'OBLIGATION' end,
              case when bool_or(t.modality = 'REQUEST') then 'REQUEST' end,
              case when bool_or(t.modality = 'RECOMMENDATION') then 'RECOMMENDATION' end)
              as modalities,
            concat_ws('; ', case when bool_or(t.states) then 'STATES' end,
              case when bool_or(t.industry) then 'INDUSTRY' end,
              case when bool_or(t.agencies) then 'AGENCIES' end) as addressees,
            bool_or(t.state = 'TO_CHECK') as to_check
          from tag t
          where t.created_at < '%2$s' and (t.removed_at is null or t.removed_at >= '%2$s')
          group by t.provision_id
        ) t on t.provision_id = p.id
        left join (
          select distinct on (c.provision_id, c.iso2) c.provision_id, c.iso2, c.value, c.note,
            c.authority, c.due_on, c.changed_at, c.changed_by, c.version, c.to_check,
            case when c.evidence <> '[]' then
              (select string_agg(e.item ->> 'reference', '; ' order by e.n)
               from jsonb_array_elements(c.evidence) with ordinality e (item, n)) end as evidence
          from status_change c
          where c.changed_at < '%2$s'
          order by c.provision_id, c.iso2, c.version desc
        ) r on r.provision_id = p.id and r.iso2 = b.iso2
        where d.ingested_at < '%2$s' and (d.superseded_at is null or d.superseded_at >= '%2$s')
        order by d.slug collate "C", p.position, s.iso2 collate "C"
      ) to stdout (format csv, header)
      """;

  private final RunningTracker tracker;
  private final String token;
  private final LocalDate day;

  ExportComparison(RunningTracker tracker, LocalDate day) {
    this.tracker = tracker;
    this.token = tracker.token();
    this.day = day;
  }

  /** What came of reading a file to its end. */
  private record Read(long bytes, long records, double seconds) {

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %,d rows, %,d bytes in %.1f s: %,.0f rows/s%n",
          what,
          records,
          bytes,
          seconds,
          records / seconds);
    }
  }

  /**
   * Asks both in turns and prints what each took, and the ratio.
   *
   * @throws IllegalStateException if they do not give as many rows and bytes
   */
  void print(int rounds) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      resetPeak();
      Read file = overHttp();
      file.print("CSV");
      System.out.printf(
          Locale.ROOT,
          "             at most %d MB of heap of %d MB%n",
          peakHeap() >> 20,
          Runtime.getRuntime().maxMemory() >> 20);
      Read copy = copied(file.records());
      copy.print("COPY");
      long more = file.bytes() - copy.bytes() - lineEnds(copy.records());
      if (more != 0) {
        throw new IllegalStateException("The file has %d bytes more than COPY".formatted(more));
      }
      System.out.printf(
          Locale.ROOT,
          "             CSV / COPY: %.2f, the same number of bytes but for the ends of the lines%n",
          file.seconds() / copy.seconds());
    }
  }

  /** Our lines end with two bytes, those of PostgreSQL with one; the head is a line too. */
  private static long lineEnds(long records) {
    return records + 1;
  }

  private Read overHttp() throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(tracker.address() + "/api/status.csv?asOf=" + day).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    long start = System.nanoTime();
    long bytes = 0;
    long lines = 0;
    byte[] buffer = new byte[READ];
    try (InputStream body = connection.getInputStream()) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '\r') {
            lines++;
          }
        }
      }
    }
    return new Read(bytes, lines - 1, (System.nanoTime() - start) / 1e9);
  }

  private Read copied(long records) throws SQLException, IOException {
    String before = day.plusDays(1).atStartOfDay(Days.ZONE).toInstant().toString();
    long[] bytes = {0};
    try (Connection connection = tracker.get(DataSource.class).getConnection()) {
      long start = System.nanoTime();
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  COPY.formatted(day, before),
                  new OutputStream() {
                    @Override
                    public void write(int b) {
                      bytes[0]++;
                    }

                    @Override
                    public void write(byte[] buffer, int from, int length) {
                      bytes[0] += length;
                    }
                  });
      if (rows != records) {
        throw new IllegalStateException(records + " rows in the file, " + rows + " by COPY");
      }
      return new Read(bytes[0], rows, (System.nanoTime() - start) / 1e9);
    }
  }

  private static void resetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The sum of the peaks of all parts of the heap, at least what was in use at once. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
