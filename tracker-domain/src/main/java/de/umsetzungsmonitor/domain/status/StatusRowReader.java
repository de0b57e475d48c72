package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

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
        Columns.texts(row, "modalities"),
        Columns.texts(row, "addressees"),
        row.getBoolean("to_check"));
  }

  static StatusRow.Report report(ResultSet row) throws SQLException {
    return new StatusRow.Report(
        StatusValue.valueOf(row.getString("value")),
        row.getString("note"),
        row.getString("authority"),
        row.getObject("due_on", LocalDate.class),
        Columns.texts(row, "evidence"),
        Columns.texts(row, "files"),
        Columns.instant(row, "changed_at"),
        row.getString("changed_by"),
        row.getInt("version"),
        ClaimSource.valueOf(row.getString("source")),
        row.getString("assessed_by"),
        Columns.instant(row, "confirmed_at"),
        row.getString("confirmed_by"),
        row.getBoolean("to_check"));
  }
}
