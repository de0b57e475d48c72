package de.umsetzungsmonitor.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of a row for which JDBC has no types of its own. */
public final class Columns {

  private Columns() {}

  /** The instant in a {@code timestamptz} column that is never empty. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instantIfAny(row, column), column);
  }

  /** The instant in a {@code timestamptz} column; null if it is empty. */
  public static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The texts of an array in their order; none if there is no array. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
