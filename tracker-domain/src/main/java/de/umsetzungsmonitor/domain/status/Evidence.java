package de.umsetzungsmonitor.domain.status;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * What supports a status: a web address, or a citation such as a law gazette reference.
 *
 * @param reference the address or citation, never blank
 */
public record Evidence(String reference) {

  /** How long a reference may be, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /**
   * @throws IllegalArgumentException if the reference is blank
   */
  public Evidence {
    // One line each; PostgreSQL stores no NUL.
    reference = reference.replace("\0", "").strip().replaceAll("\\s*\\R\\s*", " ");
    if (reference.isEmpty()) {
      throw new IllegalArgumentException("evidence needs an address or a citation");
    }
  }

  /** Whether the reference is longer than anybody could look up. */
  public boolean tooLong() {
    return reference.length() > MAX_LENGTH;
  }

  /**
   * Whether the reference begins like a web address and yet is none. What begins otherwise is a
   * citation, whatever it looks like, and never becomes a link.
   */
  public boolean brokenLink() {
    String start = reference.toLowerCase(Locale.ROOT);
    return (start.startsWith("http://") || start.startsWith("https://")) && link().isEmpty();
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
