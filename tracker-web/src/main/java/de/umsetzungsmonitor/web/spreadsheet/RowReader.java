package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.RowFlaw;
import de.umsetzungsmonitor.domain.spreadsheet.RowReason;
import de.umsetzungsmonitor.domain.spreadsheet.TypedEntry;
import de.umsetzungsmonitor.domain.spreadsheet.TypedEvidence;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands one row, or says of each cell what is not understood. */
final class RowReader {

  private final Headings headings;
  private final RawRow row;
  private final SheetWords words;
  private final Set<StatusField> given = EnumSet.noneOf(StatusField.class);
  private final List<RowFlaw> flaws = new ArrayList<>();
  private final VersionCell version;

  RowReader(Headings headings, RawRow row, SheetWords words) {
    this.headings = headings;
    this.row = row;
    this.words = words;
    String typed = text(SheetColumn.VERSION);
    this.version =
        VersionCell.read(typed)
            .orElseGet(() -> {
              flaw(RowReason.VERSION_UNREADABLE, SheetColumn.VERSION, typed);
              return new VersionCell(null, 0, false);
            });
  }

  /**
   * The row.
   *
   * @param iso2 the state that is meant where the row names none
   * @param known the ISO codes of all states
   */
  TypedRow read(String iso2, Set<String> known) {
    String named = MemberState.normalizedIso2(text(SheetColumn.STATE));
    if (!named.isEmpty() && !known.contains(named)) {
      flaw(RowReason.STATE_UNKNOWN, SheetColumn.STATE, named);
    }
    TypedEntry entry = entry();
    return new TypedRow(
        row.number(),
        address(SheetColumn.ADDRESS),
        version.document(),
        address(SheetColumn.E_ID),
        named.isEmpty() ? iso2 : named,
        version.report(),
        entry,
        List.copyOf(flaws));
  }

  private TypedEntry entry() {
    StatusValue value = understood(SheetColumn.VALUE, RowReason.VALUE_UNKNOWN, this::value);
    LocalDate dueOn = understood(SheetColumn.DUE_ON, RowReason.DATE_UNREADABLE, DayCell::read);
    ClaimSource source =
        understood(SheetColumn.SOURCE, RowReason.SOURCE_UNKNOWN, cell -> words.source(cell.text()));
    String authority = words(SheetColumn.AUTHORITY);
    String note = words(SheetColumn.NOTE);
    String assessedBy = words(SheetColumn.ASSESSED_BY);
    String evidence = words(SheetColumn.EVIDENCE);
    return new TypedEntry(
        given, value, dueOn, authority, note, source, assessedBy, evidence(evidence));
  }

  private Optional<StatusValue> value(RawCell cell) {
    return words.value(cell.text());
  }

  private List<TypedEvidence> evidence(@Nullable String cell) {
    return cell == null
        ? List.of()
        : cell.lines().map(String::strip).filter(line -> !line.isEmpty()).map(this::line).toList();
  }

  private TypedEvidence line(String line) {
    return words
        .file(line)
        .map(name -> new TypedEvidence(name, true))
        .orElseGet(() -> new TypedEvidence(line, false));
  }

  /** Where the provision stands; empty with a flaw if the row does not say. */
  private String address(SheetColumn column) {
    String said = text(column);
    if (said.isEmpty()) {
      flaw(RowReason.ADDRESS_MISSING, column, null);
    }
    return said;
  }

  /** What a cell means; null if it is empty, to be left alone, or not understood. */
  private <T> @Nullable T understood(
      SheetColumn column, RowReason reason, Function<RawCell, Optional<T>> reading) {
    RawCell cell = given(column);
    if (cell == null || cell.isEmpty() || words.isNothing(cell.text())) {
      return null;
    }
    Optional<T> meaning = reading.apply(cell);
    if (meaning.isEmpty()) {
      flaw(reason, column, cell.text());
    }
    return meaning.orElse(null);
  }

  private @Nullable String words(SheetColumn column) {
    RawCell cell = given(column);
    return cell == null || cell.isEmpty() ? null : version.unguarded(cell.text());
  }

  /** The cell of a field that is to say something; null if the field stays as it is. */
  private @Nullable RawCell given(SheetColumn column) {
    StatusField field = column.field();
    RawCell cell = headings.cell(column, row);
    if (field == null || !headings.has(column) || words.isLeftAlone(cell.text())) {
      return null;
    }
    given.add(field);
    if (cell.broken()) {
      flaw(RowReason.CELL_BROKEN, column, cell.text());
      return null;
    }
    return cell;
  }

  private String text(SheetColumn column) {
    return headings.cell(column, row).text();
  }

  private void flaw(RowReason reason, SheetColumn column, @Nullable String said) {
    flaws.add(RowFlaw.at(reason, column.name(), said));
  }
}
