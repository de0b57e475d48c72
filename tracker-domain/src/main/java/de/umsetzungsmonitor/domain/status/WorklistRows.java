package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows as {@link WorklistSql} asks for them. */
final class WorklistRows {

  private WorklistRows() {}

  /** Reads a part of a list whose every row also says what was counted. */
  static WorklistSlice slice(ResultSet rows, boolean backwards) throws SQLException {
    rows.next();
    Counted counted = counted(rows);
    List<WorklistItem> items = new ArrayList<>();
    if (rows.getString("slug") != null) {
      do {
        items.add(item(rows));
      } while (rows.next());
    }
    return counted.with(items, backwards);
  }

  /** Reads the first parts of several states' lists, each with at least one row. */
  static SequencedMap<String, WorklistSlice> slices(ResultSet rows) throws SQLException {
    SequencedMap<String, WorklistSlice> slices = new LinkedHashMap<>();
    boolean hasNext = rows.next();
    while (hasNext) {
      String iso2 = rows.getString("iso2");
      Counted counted = counted(rows);
      List<WorklistItem> items = new ArrayList<>();
      do {
        if (rows.getString("slug") != null) {
          items.add(item(rows));
        }
        hasNext = rows.next();
      } while (hasNext && iso2.equals(rows.getString("iso2")));
      slices.put(iso2, counted.with(items, false));
    }
    return slices;
  }

  /** What every row of a state's list says. */
  private record Counted(long found, long ahead, Map<Due, Long> byDue, WorklistTotals totals) {

    WorklistSlice with(List<WorklistItem> items, boolean backwards) {
      long before = backwards ? ahead - items.size() : found - ahead;
      return new WorklistSlice(items, before + 1, found, byDue, totals);
    }
  }

  private static Counted counted(ResultSet rows) throws SQLException {
    long found = rows.getLong("found");
    long ahead = rows.getLong("ahead");
    Map<Due, Long> byDue = new EnumMap<>(Due.class);
    for (Due due : Due.values()) {
      byDue.put(due, rows.getLong("found_" + due));
    }
    return new Counted(found, ahead, byDue, totals(rows));
  }

  private static WorklistTotals totals(ResultSet row) throws SQLException {
    Map<StatusValue, Long> values = new EnumMap<>(StatusValue.class);
    for (StatusValue value : StatusValue.values()) {
      values.put(value, row.getLong(value.name()));
    }
    return new WorklistTotals(
        row.getLong("all"),
        row.getLong("open"),
        row.getLong("overdue"),
        row.getLong("soon"),
        row.getLong("all_to_check"),
        row.getLong("all_stale"),
        row.getLong("contradictory"),
        values);
  }

  private static WorklistItem item(ResultSet row) throws SQLException {
    StatusValue value = value(row);
    Due due = Due.valueOf(row.getString("due"));
    return new WorklistItem(
        row.getLong("id"),
        row.getString("slug"),
        row.getInt("document_version"),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        row.getInt("version"),
        value,
        row.getObject("due_on", LocalDate.class),
        due,
        row.getString("authority"),
        row.getInt("evidence"),
        Columns.instantIfAny(row, "changed_at"),
        Columns.instantIfAny(row, "confirmed_at"),
        reasons(row, value, due),
        row.getLong("key"));
  }

  private static Set<WorklistReason> reasons(ResultSet row, @Nullable StatusValue value, Due due)
      throws SQLException {
    Set<WorklistReason> reasons = EnumSet.noneOf(WorklistReason.class);
    if (value == null) {
      reasons.add(WorklistReason.NO_REPORT);
    } else if (value.isOpen()) {
      reasons.add(WorklistReason.OPEN);
    }
    switch (due) {
      case OVERDUE -> reasons.add(WorklistReason.OVERDUE);
      case SOON -> reasons.add(WorklistReason.SOON);
      case LATER, NONE, SETTLED -> {}
    }
    for (WorklistReason flag :
        EnumSet.range(WorklistReason.TO_CHECK, WorklistReason.POINTS_SETTLED)) {
      if (row.getBoolean(flag.name())) {
        reasons.add(flag);
      }
    }
    return Collections.unmodifiableSet(reasons);
  }

  private static @Nullable StatusValue value(ResultSet row) throws SQLException {
    String value = row.getString("value");
    return value == null ? null : StatusValue.valueOf(value);
  }
}
