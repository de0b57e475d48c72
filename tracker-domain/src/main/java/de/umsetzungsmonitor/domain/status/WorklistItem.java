package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provision on which a state has something to do or to look at.
 *
 * @param provision the id of the provision
 * @param slug the document's address
 * @param documentVersion the version of the document that is in force
 * @param citation how the document is cited
 * @param text the beginning of its text
 * @param version the version of the report, 0 if there is none
 * @param value what the state reported; null if nothing
 * @param evidence how many references support the value
 * @param changedAt when the state last changed its report; null if never
 * @param confirmedAt when the state last said so or confirmed it; null if never
 * @param reasons why it is listed, in the order of their declaration
 * @param key what it was sorted by, see {@link WorklistCursor}
 */
public record WorklistItem(
    long provision,
    String slug,
    int documentVersion,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    int version,
    @Nullable StatusValue value,
    @Nullable LocalDate dueOn,
    Due due,
    @Nullable String authority,
    int evidence,
    @Nullable Instant changedAt,
    @Nullable Instant confirmedAt,
    Set<WorklistReason> reasons,
    long key) {

  /** For how many days the due date has passed on a day; 0 if it has not. */
  public long daysOverdue(LocalDate today) {
    return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
  }

  /** In how many days it is due; 0 if that is today, is past or is not known. */
  public long daysLeft(LocalDate today) {
    return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, dueOn));
  }

  /** Whether the report was taken over to a changed text and nobody has confirmed it. */
  public boolean toCheck() {
    return reasons.contains(WorklistReason.TO_CHECK);
  }

  /** Where the list goes on after it. */
  public WorklistCursor next() {
    return new WorklistCursor(key, provision, false);
  }

  /** Where the list goes back before it. */
  public WorklistCursor previous() {
    return new WorklistCursor(key, provision, true);
  }
}
