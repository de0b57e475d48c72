package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param by the username of who did it; null if nobody signed in did
 * @param byName what that person is called
 * @param document the document that it is about, or that the provision belongs to
 * @param provision null if it is about no single provision
 * @param iso2 the state that it is about; null if none
 * @param account the username of the account that it is about; null if none
 * @param step the version of the report that came of it; null if it was no report
 * @param reason why it was done, where somebody had to say so
 * @param changes at least one, in the order of {@link JournalField}
 */
public record JournalEntry(
    JournalPosition position,
    EventKind kind,
    @Nullable String by,
    @Nullable String byName,
    @Nullable Document document,
    @Nullable Provision provision,
    @Nullable String iso2,
    @Nullable String account,
    @Nullable Integer step,
    @Nullable String reason,
    List<FieldChange> changes) {

  /** A version of a document, and how it is cited. */
  public record Document(
      String slug,
      int version,
      boolean inForce,
      String citation,
      Organization organization,
      String language) {}

  /** A provision of that version. */
  public record Provision(String eId, String label, ProvisionKind kind) {}

  /** When it happened. */
  public Instant at() {
    return position.at();
  }
}
