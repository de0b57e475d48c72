package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An open provision of a state.
 *
 * @param provision the id of the provision
 * @param slug the document's address
 * @param citation how the document is cited
 * @param text the beginning of its text
 * @param value what the state reported; null if nothing
 * @param evidence how many references support the value
 * @param changedAt when the state reported last; null if never
 * @param toCheck whether the report was taken over to a changed text and nobody has confirmed it
 */
public record WorklistItem(
    long provision,
    String slug,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    @Nullable StatusValue value,
    @Nullable LocalDate dueOn,
    Due due,
    @Nullable String authority,
    int evidence,
    @Nullable Instant changedAt,
    boolean toCheck) {

  /** For how many days the due date has passed on a day; 0 if it has not. */
  public long daysOverdue(LocalDate today) {
    return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
  }
}
