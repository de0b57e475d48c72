package de.umsetzungsmonitor.web.state;

import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.status.BulkEdit;
import de.umsetzungsmonitor.domain.status.SeenReport;
import de.umsetzungsmonitor.domain.status.StatusChange;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.TypedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A change of many reports, as typed. What is left empty stays as it is.
 *
 * @param row the chosen reports, as {@link SeenRow} names them
 */
record BulkForm(
    List<String> row, String setValue, String setDueOn, String setAuthority, String reason) {

  /** Some pages of the worklist; more would keep a request busy for long. */
  static final int MAX_ROWS = 200;

  BulkForm(
      @Nullable List<String> row,
      @Nullable String setValue,
      @Nullable String setDueOn,
      @Nullable String setAuthority,
      @Nullable String reason) {
    this.row = row == null ? List.of() : List.copyOf(row);
    this.setValue = typed(setValue);
    this.setDueOn = typed(setDueOn);
    this.setAuthority = typed(setAuthority);
    this.reason = typed(reason);
  }

  /** The chosen reports of a state. */
  List<SeenReport> seen(String iso2) {
    return row.stream().distinct().map(one -> SeenRow.read(one, iso2)).toList();
  }

  /** What is to be changed, as far as it can be understood. */
  BulkEdit edit() {
    return new BulkEdit(value(), day(), setAuthority.isEmpty() ? null : setAuthority, reason);
  }

  /** Says what is wrong. */
  void check(Errors errors) {
    if (row.isEmpty()) {
      errors.rejectValue("row", "state.bulk.rows.missing");
    } else if (row.size() > MAX_ROWS) {
      Object[] most = {MAX_ROWS};
      errors.rejectValue("row", "state.bulk.rows.many", most, null);
    }
    if (!setDueOn.isEmpty() && day() == null) {
      errors.rejectValue("setDueOn", "status.error.DATE_UNREADABLE");
    } else if (edit().isEmpty()) {
      errors.rejectValue("setValue", "state.bulk.nothing");
    }
    if (setAuthority.length() > StatusEntry.MAX_AUTHORITY) {
      errors.rejectValue("setAuthority", "status.error.AUTHORITY_TOO_LONG");
    }
    if (reason.isEmpty()) {
      errors.rejectValue("reason", "state.bulk.reason.missing");
    } else if (reason.length() > StatusChange.MAX_REASON) {
      errors.rejectValue("reason", "state.bulk.reason.long");
    }
  }

  private @Nullable StatusValue value() {
    return Arrays.stream(StatusValue.values())
        .filter(value -> value.name().equals(setValue))
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate day() {
    return TypedDay.read(setDueOn).orElse(null);
  }

  private static String typed(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").transform(StorableText::of).strip();
  }
}
