package de.umsetzungsmonitor.domain.status;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What supports a status: a web address, or a citation such as a law gazette reference.
 *
 * @param reference the address or citation, never blank
 */
public record Evidence(String reference) {

  /**
   * @throws IllegalArgumentException if the reference is blank
   */
  public Evidence {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("evidence needs an address or a citation");
    }
    reference = reference.strip();
  }

  /** The web address, if the reference is one that a browser may follow safely (http or https). */
  public Optional<URI> link() {
    try {
      URI uri = new URI(reference);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
