package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StatusRows} asks for. */
final class StatusRowReader {

  private StatusRowReader() {}

  static StatusRow.Provision provision(ResultSet row) throws SQLException {
    return new StatusRow.Provision(
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
        row.getBoolean("to_check"));
  }

  static StatusRow.Report report(ResultSet row) throws SQLException {
    return new StatusRow.Report(
        StatusValue.valueOf(row.getString("value")),
        row.getString("note"),
        row.getString("authority"),
        row.getObject("due_on", LocalDate.class),
        list(row, "evidence"),
        list(row, "files"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"),
        row.getInt("version"),
        ClaimSource.valueOf(row.getString("source")),
        row.getString("assessed_by"),
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
        row.getString("confirmed_by"),
        row.getBoolean("to_check"));
  }

  /** The texts of an array; none if there is no array. */
  static List<String> list(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
