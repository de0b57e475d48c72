package de.umsetzungsmonitor.web.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.matrix.MatrixRow;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.matrix.MatrixColumns.Column;
import de.umsetzungsmonitor.web.status.StatusBar;
import de.umsetzungsmonitor.web.status.StatusBars;
import de.umsetzungsmonitor.web.status.StatusName;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * Writes the rows of a matrix as HTML. A page has up to 12,000 cells, each the same but for four
 * words: as expressions of a template they took longer than all the rest of the page (see decision
 * 0018). Whatever comes from the database or from messages is escaped here.
 */
final class RowWriter {

  /** Looks like no report, since none is owed; a report that it is not applicable is one. */
  private static final String LEFT_OUT = "out";

  private final MatrixColumns columns;
  private final Words words;
  private final String query;
  private final String emphasised;
  private final Map<String, String> names = new HashMap<>();

  /**
   * A provision, as the head of its row shows it.
   *
   * @param address of its page
   * @param cited how it is cited within its document
   * @param number as it stands in the margin of the text
   * @param document how its document is cited; null if all rows are of one
   * @param words how its text begins
   */
  record Head(
      String address, String cited, String number, @Nullable String document, String words) {}

  /**
   * What the cells say, in the language of the page, escaped.
   *
   * @param values by the end of their message keys, {@code NONE} for no report
   * @param unbound of a state that the provision does not bind
   * @param leftOut of a provision on which states need not report
   */
  record Words(Map<String, String> values, String unbound, String leftOut) {}

  /**
   * @param query what the addresses of the cells end with: empty, or a question mark and the day
   * @param emphasised the end of the message key of the value to emphasise; empty for none
   */
  RowWriter(MatrixColumns columns, Words words, String query, String emphasised) {
    this.columns = columns;
    this.words = words;
    this.query = escaped(query);
    this.emphasised = emphasised;
    columns.open().forEach(state -> names.put(state.iso2(), escaped(state.name())));
  }

  /**
   * A row: its head, the cells of the states side by side, a bar for each other group, the degree.
   *
   * @param bound the ISO codes of whom the document binds
   */
  String row(MatrixRow row, Head head, Set<String> bound) {
    StringBuilder html = new StringBuilder(500 + columns.open().size() * 220);
    ProvisionAddress at = row.address();
    String provision =
        UriUtils.encodePathSegment(at.slug(), UTF_8)
            + "/"
            + UriUtils.encodePathSegment(at.eId(), UTF_8);
    head(html, at, head);
    String cited = escaped(head.cited());
    String address = MatrixForm.PATH + "/" + provision + "/";
    for (Column state : columns.open()) {
      if (bound.contains(state.iso2())) {
        cell(html, row, state, address, cited);
      } else {
        html.append("<td><span class=\"visually-hidden\">");
        html.append(words.unbound()).append("</span></td>");
      }
    }
    columns.summarised().forEach(group -> summary(html, row, bar(row, group.states(), bound)));
    StatusBar whole = bar(row, columns.all(), bound);
    html.append("<td class=\"text-nowrap\">");
    if (whole == null) {
      nothing(html, row);
    } else {
      html.append(whole.degree() == null ? "–" : whole.degree() + " %");
    }
    return html.append("</td></tr>").toString();
  }

  private static void head(StringBuilder html, ProvisionAddress at, Head head) {
    html.append("<tr data-provision=\"").append(escaped(MatrixForm.name(at)));
    html.append("\"><th scope=\"row\"><span class=\"d-flex gap-2\"><b class=\"text-nowrap\">");
    html.append(escaped(head.number())).append("</b><span>");
    if (head.document() != null) {
      html.append("<small class=\"d-block text-body-secondary\">");
      html.append(escaped(head.document())).append("</small>");
    }
    html.append("<a class=\"text-reset text-decoration-none\" lang=\"de\" href=\"");
    html.append(escaped(head.address())).append("\">");
    html.append(escaped(head.words())).append("</a></span></span></th>");
  }

  /** How far these states have come with a provision; null if there is nothing to report on it. */
  private static @Nullable StatusBar bar(
      MatrixRow row, Collection<Column> states, Set<String> bound) {
    Map<StatusValue, Long> counts = new EnumMap<>(StatusValue.class);
    long owed = 0;
    for (Column state : states) {
      if (bound.contains(state.iso2())) {
        owed++;
        StatusValue value = row.said().get(state.iso2());
        if (value != null) {
          counts.merge(value, 1L, Long::sum);
        }
      }
    }
    return row.counts() && owed > 0 ? StatusBar.of(counts, owed) : null;
  }

  private void cell(StringBuilder html, MatrixRow row, Column state, String address, String cited) {
    StatusValue value = row.said().get(state.iso2());
    boolean leftOut = value == null && !row.counts();
    String word = StatusName.of(value);
    String colour = leftOut ? LEFT_OUT : StatusBar.attribute(value);
    html.append("<td data-status=\"").append(colour);
    if (!emphasised.isEmpty() && (leftOut || !word.equals(emphasised))) {
      html.append("\" class=\"faded");
    }
    html.append("\"><a href=\"").append(address).append(state.iso2()).append(query);
    html.append("\" title=\"").append(cited).append(", ").append(names.get(state.iso2()));
    html.append(": ").append(leftOut ? words.leftOut() : words.values().get(word));
    html.append("\"><svg class=\"glyph\" aria-hidden=\"true\"><use href=\"/img/status.svg#");
    html.append(colour).append("\"/></svg></a></td>");
  }

  private void summary(StringBuilder html, MatrixRow row, @Nullable StatusBar bar) {
    if (bar == null) {
      html.append("<td>");
      nothing(html, row);
      html.append("</td>");
      return;
    }
    String said =
        bar.segments().stream()
            .map(segment -> segment.count() + " " + words.values().get(segment.word()))
            .collect(Collectors.joining(", "));
    html.append("<td class=\"summary\" title=\"").append(said).append("\">");
    html.append(StatusBars.svg(bar, said)).append("</td>");
  }

  /** A dash for the eyes, in words why there is nothing to count. */
  private void nothing(StringBuilder html, MatrixRow row) {
    html.append("<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">");
    html.append(row.counts() ? words.unbound() : words.leftOut()).append("</span>");
  }

  /** Safe as text and within an attribute; letters stay as they are. */
  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
