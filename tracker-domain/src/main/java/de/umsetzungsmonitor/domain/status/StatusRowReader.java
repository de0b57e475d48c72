package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows as {@link StatusRows} asks for them. */
final class StatusRowReader {

  private StatusRowReader() {}

  static StatusRow row(ResultSet row) throws SQLException {
    return new StatusRow(
        row.getString("symbol"),
        row.getString("title"),
        Organization.valueOf(row.getString("organization")),
        row.getObject("adopted_on", LocalDate.class),
        row.getInt("document_version"),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("text"),
        list(row, "modalities"),
        list(row, "addressees"),
        row.getString("iso2"),
        row.getString("name_de"),
        report(row),
        row.getBoolean("to_check"));
  }

  private static StatusRow.@Nullable Report report(ResultSet row) throws SQLException {
    StatusValue value = value(row);
    return value == null
        ? null
        : new StatusRow.Report(
            value,
            row.getString("note"),
            row.getString("authority"),
            row.getObject("due_on", LocalDate.class),
            list(row, "evidence"),
            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
            row.getString("changed_by"),
            row.getInt("version"));
  }

  /** What was reported; null if nothing was. */
  static @Nullable StatusValue value(ResultSet row) throws SQLException {
    String value = row.getString("value");
    return value == null ? null : StatusValue.valueOf(value);
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
