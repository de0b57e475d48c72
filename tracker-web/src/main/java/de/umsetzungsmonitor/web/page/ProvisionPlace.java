package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a form writes.
 *
 * @param slug from the path
 * @param eId from the path
 * @param documentVersion the version of the text that the writer read; null if none is said, and
 *     then whatever is in force is meant
 */
public record ProvisionPlace(String slug, String eId, @Nullable Integer documentVersion) {

  /** The address in the version that the writer read. */
  public ProvisionAddress address() {
    return new ProvisionAddress(slug, documentVersion, eId);
  }
}
