package de.umsetzungsmonitor.domain.reminder;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where mail goes to, without a name beside it.
 *
 * @param value such as {@code a.b@example.org}; no space, comma or line end is in it
 */
public record MailAddress(String value) {

  /** How long an address may be, in characters (RFC 5321, section 4.5.3.1.3). */
  public static final int MAX_LENGTH = 254;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

  /** Reads what somebody typed; nothing if it can be no address. */
  public static Optional<MailAddress> of(String typed) {
    String value = typed.strip();
    return value.length() <= MAX_LENGTH && ADDRESS.matcher(value).matches()
        ? Optional.of(new MailAddress(value))
        : Optional.empty();
  }
}
