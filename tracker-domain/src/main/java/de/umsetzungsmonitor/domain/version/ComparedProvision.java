package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A provision of one of two versions, stored or not.
 *
 * @param eId its address, unique in its version
 * @param label its number as it is cited, unique in its version
 */
public record ComparedProvision(
    String eId, String label, ProvisionKind kind, @Nullable String heading, String text) {

  static ComparedProvision of(Provision provision) {
    return new ComparedProvision(
        provision.eId(),
        provision.label(),
        provision.kind(),
        provision.heading(),
        provision.text());
  }
}
