package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history as a list of news tells it.
 *
 * @param version of the document
 * @param inForce whether that version still is
 * @param before the value of the version before; null if this was the first report
 * @param checked whether it confirmed or replaced what had been said of another text
 * @param confirmation whether it only confirmed what had been said
 * @param changedBy the display name of who said so
 */
public record RecentChange(
    String slug,
    int version,
    boolean inForce,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String iso2,
    @Nullable StatusValue before,
    StatusValue after,
    boolean checked,
    boolean confirmation,
    Instant changedAt,
    String changedBy) {

  /** Whether the value moved, and not only what was said about it. */
  public boolean movedValue() {
    return before != after;
  }
}
