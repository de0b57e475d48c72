package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.matrix.MatrixRow;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.matrix.MatrixColumns.Column;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * Writes the cells of a matrix as HTML. A page has up to 12,000 of them, each the same but for four
 * words: as expressions of a template they took longer than all the rest of the page (see decision
 * 0018). All that comes from the database is escaped here.
 */
final class MatrixCells {

  private final MatrixColumns columns;
  private final Words words;
  private final String query;
  private final String emphasised;
  private final Map<String, String> names = new HashMap<>();

  /**
   * What the cells say, in the language of the page.
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
  MatrixCells(MatrixColumns columns, Words words, String query, String emphasised) {
    this.columns = columns;
    this.words = words;
    this.query = HtmlUtils.htmlEscape(query);
    this.emphasised = emphasised;
    columns.open().forEach(state -> names.put(state.iso2(), HtmlUtils.htmlEscape(state.name())));
  }

  /**
   * The cells of one row: those of the states side by side, then a bar for each other group.
   *
   * @param citation how the provision is cited within its document
   * @param bound the ISO codes of whom its document binds
   */
  String of(MatrixRow row, String citation, Set<String> bound) {
    StringBuilder html = new StringBuilder(columns.open().size() * 220);
    ProvisionAddress at = row.address();
    String address =
        "%s/%s/%s/"
            .formatted(
                MatrixForm.PATH,
                UriUtils.encodePathSegment(at.slug(), "UTF-8"),
                UriUtils.encodePathSegment(at.eId(), "UTF-8"));
    String cited = HtmlUtils.htmlEscape(citation);
    for (Column state : columns.open()) {
      if (bound.contains(state.iso2())) {
        cell(html, row, state, address, cited);
      } else {
        html.append("<td><span class=\"visually-hidden\">")
            .append(words.unbound())
            .append("</span></td>");
      }
    }
    columns.summarised().forEach(group -> summary(html, bar(row, group.states(), bound)));
    return html.toString();
  }

  /** How far these states have come with a provision; null if there is nothing to report on it. */
  static @Nullable StatusBar bar(MatrixRow row, Collection<Column> states, Set<String> bound) {
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
    String word = value == null ? "NONE" : value.name();
    String colour =
        leftOut ? StatusBar.attribute(StatusValue.NOT_APPLICABLE) : StatusBar.attribute(value);
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

  private void summary(StringBuilder html, @Nullable StatusBar bar) {
    if (bar == null) {
      html.append("<td>–</td>");
      return;
    }
    StringBuilder said = new StringBuilder();
    StringBuilder drawn = new StringBuilder();
    for (StatusBar.Segment segment : bar.segments()) {
      said.append(said.isEmpty() ? "" : ", ").append(segment.count()).append(' ');
      said.append(words.values().get(segment.word()));
      drawn.append("<rect data-status=\"").append(segment.attribute());
      drawn.append("\" x=\"").append(segment.x()).append("\" width=\"").append(segment.width());
      drawn.append("\" height=\"8\"/>");
    }
    html.append("<td class=\"summary\" title=\"").append(said);
    html.append("\"><svg class=\"status-bar d-block w-100\" viewBox=\"0 0 100 8\"");
    html.append(" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"").append(said);
    html.append("\">").append(drawn).append("</svg></td>");
  }
}
