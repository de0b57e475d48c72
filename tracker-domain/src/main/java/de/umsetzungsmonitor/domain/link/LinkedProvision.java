package de.umsetzungsmonitor.domain.link;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link as seen from one of its ends.
 *
 * @param id of the link
 * @param relation what the provision at this end is to the other one
 * @param textChanged whether one of the texts is another than when the link was made
 * @param removedAt when it was taken out of force; null if it holds
 */
public record LinkedProvision(
    long id,
    LinkRelation relation,
    @Nullable String note,
    Instant createdAt,
    String createdBy,
    @Nullable Instant removedAt,
    @Nullable String removedBy,
    boolean textChanged,
    End other) {

  /**
   * The other provision in its latest version.
   *
   * @param provision its id
   * @param inForce whether that version is in force; if not, the provision was dropped later
   * @param citation how the document is cited
   */
  public record End(
      long provision,
      String slug,
      int version,
      boolean inForce,
      String citation,
      Organization organization,
      @Nullable LocalDate adoptedOn,
      String language,
      String eId,
      String label,
      ProvisionKind kind,
      @Nullable String heading,
      String text) {}

  /** Whether the link holds now. */
  public boolean isInForce() {
    return removedAt == null;
  }
}
