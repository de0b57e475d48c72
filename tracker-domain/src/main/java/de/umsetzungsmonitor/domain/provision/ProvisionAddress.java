package de.umsetzungsmonitor.domain.provision;

import org.jspecify.annotations.Nullable;

/**
 * Where a provision stands.
 *
 * @param slug the address of its document
 * @param version the version of the document; null for the one in force
 * @param eId its address within the document
 */
public record ProvisionAddress(String slug, @Nullable Integer version, String eId) {

  /** The address in whatever version is in force. */
  public ProvisionAddress(String slug, String eId) {
    this(slug, null, eId);
  }
}
