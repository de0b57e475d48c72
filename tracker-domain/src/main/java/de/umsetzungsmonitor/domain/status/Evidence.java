package de.umsetzungsmonitor.domain.status;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What supports a status: a web address, or a citation such as a law gazette reference.
 *
 * @param reference the address or citation, never blank
 */
public record Evidence(String reference) {

  /** http or https, a host without a name or password before it, and anything without space. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?i)https?://[^\\s/?#@\\\\<>\"]+(?:[/?#]\\S*)?");

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

  /** The web address, if the reference is one that a browser may follow safely. */
  public Optional<String> link() {
    return WEB_ADDRESS.matcher(reference).matches() ? Optional.of(reference) : Optional.empty();
  }
}
