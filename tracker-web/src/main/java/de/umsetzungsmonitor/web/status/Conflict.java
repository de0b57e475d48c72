package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusMerge;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.web.page.WordDiff;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two writers at once, as the page that asks shows it.
 *
 * @param rows one for each field that somebody changed
 * @param merged the form that saving would send if nobody chose anything
 * @param clashes for how many fields somebody has to choose
 * @param seen the version that the writer had seen
 * @param changedBy the name of who was quicker
 */
record Conflict(
    List<Row> rows, ReportForm merged, int clashes, int seen, Instant changedAt, String changedBy) {

  /**
   * A field.
   *
   * @param input its name in the form
   * @param theirsSent what the form sends if theirs is chosen
   * @param yoursSent what the form sends if yours is chosen
   * @param theirsWords theirs, cut where its words differ from the base; empty if it is no text
   * @param yoursWords yours, likewise
   */
  record Row(
      StatusField field,
      String input,
      StatusMerge.Outcome outcome,
      @Nullable Object base,
      @Nullable Object theirs,
      @Nullable Object yours,
      String theirsSent,
      String yoursSent,
      List<WordDiff.Piece> theirsWords,
      List<WordDiff.Piece> yoursWords) {

    static Row of(StatusField field, StatusMerge merge) {
      return new Row(
          field,
          ReportForm.input(field),
          merge.outcome(field),
          field.of(merge.base()),
          field.of(merge.theirs()),
          field.of(merge.yours()),
          ReportForm.text(field, merge.theirs()),
          ReportForm.text(field, merge.yours()),
          words(field, merge.base(), merge.theirs()),
          words(field, merge.base(), merge.yours()));
    }

    private static List<WordDiff.Piece> words(
        StatusField field, @Nullable StatusEntry base, StatusEntry said) {
      return field.of(said) instanceof String text
          ? WordDiff.of(ReportForm.text(field, base), text).after()
          : List.of();
    }

    /** Whether somebody has to choose. */
    public boolean asks() {
      return outcome == StatusMerge.Outcome.CLASH;
    }
  }

  static Conflict of(StatusMerge merge, int seen, StatusReport current, String changedBy) {
    List<Row> rows =
        Arrays.stream(StatusField.values())
            .filter(field -> merge.outcome(field) != StatusMerge.Outcome.UNCHANGED)
            .map(field -> Row.of(field, merge))
            .toList();
    return new Conflict(
        rows,
        ReportForm.of(merge.merged(), current.version()),
        merge.clashes().size(),
        seen,
        current.confirmedAt(),
        changedBy);
  }

  /** The stored files that both sides together name. */
  public List<Long> files() {
    return merged.files();
  }

  /** The fields that the form sends as they are, because nobody has to choose. */
  public Map<String, String> settled() {
    Map<String, String> settled = new LinkedHashMap<>();
    for (StatusField field : StatusField.values()) {
      if (rows.stream().noneMatch(row -> row.field() == field && row.asks())) {
        settled.put(ReportForm.input(field), merged.typed(field));
      }
    }
    return settled;
  }
}
