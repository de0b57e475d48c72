package de.umsetzungsmonitor.web.home;

import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How far the states have come with a document.
 *
 * @param slug the document's address
 * @param rows the states that reported, the furthest first
 * @param silent the names of the states that did not
 */
record StateOverview(String slug, List<Row> rows, List<String> silent) {

  /** A state with its reports on the document. */
  record Row(String iso2, String name, StatusBar bar) {

    int degree() {
      return Objects.requireNonNullElse(bar.degree(), -1);
    }
  }

  static StateOverview of(
      DocumentProgress document,
      List<MemberState> bound,
      Map<String, Map<StatusValue, Long>> counts,
      Locale locale) {
    Comparator<Object> alphabet = Collator.getInstance(locale);
    List<Row> rows =
        bound.stream()
            .filter(state -> counts.containsKey(state.iso2()))
            .map(state ->
                new Row(
                    state.iso2(),
                    state.name(locale),
                    StatusBar.of(
                        counts.getOrDefault(state.iso2(), Map.of()), document.reportable())))
            .sorted(Comparator.comparing(Row::degree).reversed().thenComparing(Row::name, alphabet))
            .toList();
    List<String> silent =
        bound.stream()
            .filter(state -> !counts.containsKey(state.iso2()))
            .map(state -> state.name(locale))
            .sorted(alphabet)
            .toList();
    return new StateOverview(document.slug(), rows, silent);
  }
}
