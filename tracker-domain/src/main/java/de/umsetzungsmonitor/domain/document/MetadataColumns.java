package de.umsetzungsmonitor.domain.document;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads what rows of {@code policy_document} say of their texts. */
public final class MetadataColumns {

  private MetadataColumns() {}

  /** The metadata in a row that has all columns of them under their own names. */
  public static DocumentMetadata read(ResultSet row) throws SQLException {
    return new DocumentMetadata(
        row.getString("symbol"),
        row.getString("title"),
        Organization.valueOf(row.getString("organization")),
        row.getString("body"),
        row.getString("type"),
        row.getObject("adopted_on", LocalDate.class),
        row.getString("language"));
  }
}
