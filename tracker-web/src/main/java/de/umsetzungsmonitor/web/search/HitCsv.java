package de.umsetzungsmonitor.web.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.umsetzungsmonitor.domain.status.ProvisionRow;
import de.umsetzungsmonitor.domain.status.ProvisionRows;
import de.umsetzungsmonitor.search.AllHits;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.web.export.CsvDialect;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes all hits of a search as CSV, as they come from the index. */
@Component
class HitCsv {

  private static final List<String> COLUMNS =
      List.of(
          "document_symbol",
          "document_title",
          "organization",
          "adopted_on",
          "e_id",
          "label",
          "kind",
          "heading",
          "text",
          "footnotes",
          "modalities",
          "addressees");

  /** Columns that are there if the status of a state is. */
  private static final List<String> STATE_COLUMNS = List.of("state", "status");

  private final AllHits hits;
  private final ProvisionRows rows;

  HitCsv(AllHits hits, ProvisionRows rows) {
    this.hits = hits;
    this.rows = rows;
  }

  /**
   * Writes the whole file, and does not close it, so that a part is never taken for the whole.
   *
   * @param state the ISO code of the state whose status stands beside the hits; null for none
   * @param server where the addresses of the provisions begin
   */
  void write(
      SearchRequest request,
      @Nullable String state,
      CsvDialect dialect,
      String server,
      OutputStream out)
      throws IOException {
    @SuppressWarnings("resource") // see above
    CsvWriter csv = dialect.writer(out);
    csv.writeRecord(
        Stream.of(COLUMNS, state == null ? List.<String>of() : STATE_COLUMNS, List.of("address"))
            .flatMap(List::stream)
            .toList());
    hits.read(
        request,
        addresses ->
            rows.at(addresses, state)
                .forEach(row -> csv.writeRecord(cells(row, state, dialect, server))));
    csv.flush();
  }

  /** Nothing where the state has nothing to report. */
  private static String status(ProvisionRow row) {
    if (row.status() != null) {
      return row.status().name();
    }
    return row.toReport() ? StatusFilter.NO_REPORT.name() : "";
  }

  private static List<String> cells(
      ProvisionRow row, @Nullable String state, CsvDialect dialect, String server) {
    Stream<String> provision =
        Stream.of(
            Objects.requireNonNullElse(row.documentSymbol(), ""),
            row.documentTitle(),
            row.organization().name(),
            dialect.date(row.adoptedOn()),
            row.eId(),
            row.label(),
            row.kind().name(),
            Objects.requireNonNullElse(row.heading(), ""),
            row.text(),
            String.join("\n", row.footnotes()),
            String.join("; ", row.modalities()),
            String.join("; ", row.addressees()));
    Stream<String> status = state == null ? Stream.empty() : Stream.of(state, status(row));
    String address =
        UriComponentsBuilder.fromUriString(server)
            .pathSegment("documents", row.slug(), row.eId())
            .toUriString();
    return Stream.of(provision, status, Stream.of(address))
        .flatMap(cells -> cells)
        .map(dialect::cell)
        .toList();
  }
}
