package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.RowFlaw;
import de.umsetzungsmonitor.domain.spreadsheet.RowReason;
import de.umsetzungsmonitor.domain.spreadsheet.SentTable;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a file from its headings down to its last row. */
final class SheetReading {

  private final SheetWords words;
  private final String iso2;
  private final Set<String> known;
  private final List<TypedRow> rows = new ArrayList<>();
  private final Map<Subject, Integer> seen = new HashMap<>();
  private @Nullable Headings headings;
  private int sheet = -1;
  private int before;

  /** What a row is about; two rows of a table must not be about the same. */
  private record Subject(String slug, String eId, String iso2) {}

  private SheetReading(SheetWords words, String iso2, Set<String> known) {
    this.words = words;
    this.iso2 = iso2;
    this.known = known;
  }

  /**
   * Reads a file.
   *
   * @param iso2 the state that is meant where a row names none
   * @param known the ISO codes of all states
   * @throws UnreadableSheet if it cannot be taken as a whole
   */
  static SentTable read(
      String fileName, byte[] bytes, String iso2, SheetWords words, Set<String> known) {
    SheetReading reading = new SheetReading(words, iso2, known);
    SheetFile.read(bytes, words, reading::accept);
    Headings headings = reading.headings;
    if (headings == null) {
      throw new UnreadableSheet(SheetProblem.NO_HEADINGS);
    }
    if (reading.rows.isEmpty()) {
      throw new UnreadableSheet(SheetProblem.NO_ROWS);
    }
    return new SentTable(fileName, iso2, headings.letters(), headings.ignored(), reading.rows);
  }

  private void accept(RawRow row) {
    if (headings == null) {
      look(row);
    } else if (row.sheet() == headings.sheet() && headings.sayAnythingOf(row)) {
      if (rows.size() == SheetLimits.ROWS) {
        throw new UnreadableSheet(SheetProblem.TOO_MANY_ROWS);
      }
      rows.add(once(new RowReader(headings, row, words).read(iso2, known)));
    }
  }

  /** Looks for the headings among the first rows of each sheet. */
  private void look(RawRow row) {
    if (row.sheet() != sheet) {
      sheet = row.sheet();
      before = 0;
    }
    if (before++ < SheetLimits.ROWS_BEFORE_HEADINGS && Headings.isIn(row, words)) {
      headings = Headings.of(row, words);
    }
  }

  private TypedRow once(TypedRow row) {
    Integer first = seen.putIfAbsent(new Subject(row.slug(), row.eId(), row.iso2()), row.number());
    if (first == null || row.slug().isEmpty() || row.eId().isEmpty()) {
      return row;
    }
    RowFlaw twice = new RowFlaw(RowReason.DUPLICATE, null, first.toString(), null);
    return new TypedRow(
        row.number(),
        row.slug(),
        row.documentVersion(),
        row.eId(),
        row.iso2(),
        row.basedOn(),
        row.entry(),
        Stream.concat(row.flaws().stream(), Stream.of(twice)).toList());
  }
}
