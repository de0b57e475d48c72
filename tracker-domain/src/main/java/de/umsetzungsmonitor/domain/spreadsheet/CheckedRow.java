package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A row with what was found when it was last looked at.
 *
 * @param place null if there is no such provision
 */
public record CheckedRow(TypedRow typed, RowFinding finding, @Nullable Place place) {

  /**
   * The provision of a row.
   *
   * @param provision its id
   * @param citation how its document is cited
   * @param text the beginning of its text
   */
  public record Place(
      long provision,
      String citation,
      Organization organization,
      ProvisionKind kind,
      String label,
      String text) {}
}
