package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.CheckedRow;
import de.umsetzungsmonitor.domain.spreadsheet.RowOutcome;
import de.umsetzungsmonitor.domain.spreadsheet.Spreadsheet;
import de.umsetzungsmonitor.domain.spreadsheet.SpreadsheetRows;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is said of a table that was sent, page by page or as a file of the rest. */
@Component
class SheetPages {

  private static final int BATCH = 500;

  private final SpreadsheetRows rows;
  private final MemberStates states;
  private final RowSentences sentences;
  private final SheetLines lines;
  private final Clock clock;

  SheetPages(
      SpreadsheetRows rows,
      MemberStates states,
      RowSentences sentences,
      SheetLines lines,
      Clock clock) {
    this.rows = rows;
    this.states = states;
    this.sentences = sentences;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * A page of rows.
   *
   * @param outcome only these; null for all
   * @param after the number of the row before the first one, 0 for the beginning
   */
  SheetPage page(Spreadsheet table, @Nullable RowOutcome outcome, int after, Locale locale) {
    Set<RowOutcome> wanted =
        outcome == null ? EnumSet.allOf(RowOutcome.class) : EnumSet.of(outcome);
    List<CheckedRow> page = rows.page(table.id(), wanted, after, SheetPage.SIZE + 1);
    Map<String, String> names = names(table, page, locale);
    List<RowView> views =
        page.stream()
            .map(row ->
                RowView.of(
                    row,
                    names.getOrDefault(row.typed().iso2(), row.typed().iso2()),
                    sentences(row, table, locale)))
            .toList();
    return SheetPage.of(
        table,
        names.getOrDefault(table.iso2(), table.iso2()),
        rows.counts(table.id()),
        outcome,
        clock.instant(),
        views);
  }

  /** Writes the rows that were not applied, each with the reasons. */
  void writeRest(Spreadsheet table, Locale locale, SheetWriter sheet) throws IOException {
    int after = 0;
    for (List<CheckedRow> page = rows.page(table.id(), RowOutcome.rest(), after, BATCH);
        !page.isEmpty();
        page = rows.page(table.id(), RowOutcome.rest(), after, BATCH)) {
      Map<Integer, String> problems = new HashMap<>();
      for (CheckedRow row : page) {
        problems.put(row.typed().number(), String.join("\n", sentences(row, table, locale)));
      }
      for (SheetLine line : lines.rest(page, problems, locale)) {
        sheet.write(line);
      }
      after = page.getLast().typed().number();
    }
  }

  private List<String> sentences(CheckedRow row, Spreadsheet table, Locale locale) {
    return sentences.of(row.typed().number(), row.finding(), table.letters(), locale);
  }

  private Map<String, String> names(Spreadsheet table, List<CheckedRow> page, Locale locale) {
    Set<String> codes =
        page.stream().map(row -> row.typed().iso2()).collect(Collectors.toCollection(TreeSet::new));
    codes.add(table.iso2());
    return states.findByIso2In(codes).stream()
        .collect(Collectors.toMap(MemberState::iso2, state -> state.name(locale)));
  }
}
