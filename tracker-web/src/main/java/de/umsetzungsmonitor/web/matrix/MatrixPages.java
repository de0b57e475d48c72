package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.matrix.MatrixRow;
import de.umsetzungsmonitor.domain.matrix.MatrixRows;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.search.AllHits;
import de.umsetzungsmonitor.web.matrix.MatrixColumns.Column;
import de.umsetzungsmonitor.web.page.StateNames;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import de.umsetzungsmonitor.web.status.StatusName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts matrices together, in a fixed number of queries. */
@Component
class MatrixPages {

  /** So many hits of a search become rows. */
  static final int HITS = 200;

  private static final int LONGEST_WORDS = 90;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final MatrixRows matrix;
  private final AllHits hits;
  private final StateNames states;
  private final Citation citation;
  private final MessageSource messages;

  MatrixPages(
      MatrixRows matrix,
      AllHits hits,
      StateNames states,
      Citation citation,
      MessageSource messages) {
    this.matrix = matrix;
    this.hits = hits;
    this.states = states;
    this.citation = citation;
    this.messages = messages;
  }

  /** The page that a query asks for. */
  MatrixPage of(MatrixQuery query, SignedIn me, Locale locale) {
    return query.form().isSearch() ? found(query, me, locale) : listed(query, me, locale);
  }

  /** A row of the matrix alone, as HTML; none if the provision is not there. */
  List<String> row(ProvisionAddress provision, MatrixQuery query, SignedIn me, Locale locale) {
    List<MatrixRow> rows = matrix.at(List.of(provision), query.selection());
    Map<Long, Set<String>> bound =
        query.form().isSearch()
            ? boundBy(hits(query).shown(), query)
            : matrix.bound(query.selection());
    return rows(query, columns(query, bound, me, locale), rows, bound, locale);
  }

  private MatrixPage listed(MatrixQuery query, SignedIn me, Locale locale) {
    int size = query.form().rows();
    List<MatrixRow> rows =
        matrix.page(query.selection(), query.form().start().orElse(null), size + 1);
    Map<Long, Set<String>> bound = matrix.bound(query.selection());
    MatrixColumns columns = columns(query, bound, me, locale);
    List<MatrixRow> shown = rows.subList(0, Math.min(size, rows.size()));
    MatrixRows.Count count = matrix.count(query.selection());
    return new MatrixPage(
        query,
        columns,
        rows(query, columns, shown, bound, locale),
        count.all(),
        count.counting(),
        boundOf(columns, bound),
        false,
        rows.size() > size ? next(query, shown.getLast().address()) : null);
  }

  private MatrixPage found(MatrixQuery query, SignedIn me, Locale locale) {
    Hits found = hits(query);
    List<ProvisionAddress> shown = found.shown();
    int start = query.form().start().map(after -> shown.indexOf(after) + 1).orElse(0);
    int end = Math.min(start + query.form().rows(), shown.size());
    List<MatrixRow> rows = matrix.at(shown.subList(start, end), query.selection());
    Map<Long, Set<String>> bound = boundBy(shown, query);
    MatrixColumns columns = columns(query, bound, me, locale);
    return new MatrixPage(
        query,
        columns,
        rows(query, columns, rows, bound, locale),
        shown.size(),
        rows.size() < shown.size() ? null : rows.stream().filter(MatrixRow::counts).count(),
        boundOf(columns, bound),
        found.cut(),
        end < shown.size() ? next(query, shown.get(end - 1)) : null);
  }

  /**
   * The first hits of a search.
   *
   * @param shown those of them that are there at the moment of the matrix
   * @param cut whether the search found more
   */
  private record Hits(List<ProvisionAddress> shown, boolean cut) {}

  private Hits hits(MatrixQuery query) {
    List<ProvisionAddress> first = hits.first(query.request(), HITS + 1);
    List<ProvisionAddress> some = first.subList(0, Math.min(HITS, first.size()));
    return new Hits(matrix.present(some, query.selection()), first.size() > HITS);
  }

  /** Whom the documents bind that can be on any of the pages, so that all have the same columns. */
  private Map<Long, Set<String>> boundBy(List<ProvisionAddress> hits, MatrixQuery query) {
    Set<String> slugs = hits.stream().map(ProvisionAddress::slug).collect(Collectors.toSet());
    return slugs.isEmpty() ? Map.of() : matrix.bound(query.selection().of(slugs));
  }

  private static long boundOf(MatrixColumns columns, Map<Long, Set<String>> bound) {
    return columns.all().stream()
        .filter(state -> bound.values().stream().anyMatch(each -> each.contains(state.iso2())))
        .count();
  }

  private static String next(MatrixQuery query, ProvisionAddress last) {
    return query.form().addressAfter(MatrixForm.name(last));
  }

  private MatrixColumns columns(
      MatrixQuery query, Map<Long, Set<String>> bound, SignedIn me, Locale locale) {
    Set<String> wanted = query.states();
    if (wanted.isEmpty()) {
      wanted = new HashSet<>();
      bound.values().forEach(wanted::addAll);
    }
    Set<String> shown = wanted;
    List<Column> all =
        states.all(locale).stream()
            .filter(state -> shown.contains(state.iso2()))
            .map(state -> new Column(state.iso2(), state.name(), me.coordinates(state.iso2())))
            .toList();
    return MatrixColumns.of(all, query.form().group(), query.form().openPart());
  }

  private List<String> rows(
      MatrixQuery query,
      MatrixColumns columns,
      List<MatrixRow> rows,
      Map<Long, Set<String>> bound,
      Locale locale) {
    String day = query.isPast() ? "?asOf=" + query.selection().asOf() : "";
    RowWriter writer = new RowWriter(columns, words(locale), day, query.emphasised());
    return rows.stream()
        .map(row -> writer.row(row, head(row, query), bound.getOrDefault(row.document(), Set.of())))
        .toList();
  }

  private RowWriter.Head head(MatrixRow row, MatrixQuery query) {
    return new RowWriter.Head(
        address(row.address(), query.isPast()),
        citation.of(row.organization(), row.kind(), row.label()),
        citation.margin(row.kind(), row.label()),
        query.selection().documents().size() == 1 ? null : row.citation(),
        shortened(row.words()));
  }

  static String address(ProvisionAddress provision, boolean past) {
    String path = "/documents/" + MatrixForm.name(provision);
    return past ? path + "?version=" + provision.version() : path;
  }

  /** Whole words only. */
  static String shortened(String words) {
    String line = SPACE.matcher(words).replaceAll(" ").strip();
    if (line.length() <= LONGEST_WORDS) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_WORDS);
    return line.substring(0, space > 0 ? space : LONGEST_WORDS) + "\u00a0…";
  }

  private RowWriter.Words words(Locale locale) {
    Map<String, String> values = new HashMap<>();
    for (@Nullable StatusValue value : StatusBar.legend()) {
      String name = StatusName.of(value);
      values.put(name, word("word.status." + name, locale));
    }
    return new RowWriter.Words(
        values, word("matrix.unbound", locale), word("matrix.leftOut", locale));
  }

  private String word(String key, Locale locale) {
    return RowWriter.escaped(messages.getMessage(key, null, locale));
  }
}
