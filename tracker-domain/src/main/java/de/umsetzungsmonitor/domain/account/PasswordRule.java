package de.umsetzungsmonitor.domain.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a new password must keep to. */
public enum PasswordRule {
  /** At least {@value #MIN_LENGTH} characters. */
  LONG_ENOUGH,
  /** At most {@value #MAX_BYTES} bytes: the hash reads no further. */
  SHORT_ENOUGH,
  /** Not the user name, whatever its case. */
  NOT_THE_USERNAME;

  /** How many characters a password has at least. */
  public static final int MIN_LENGTH = 12;

  private static final int MAX_BYTES = 72;

  /** The first rule that a password breaks. */
  public static Optional<PasswordRule> brokenBy(String password, String username) {
    if (password.equalsIgnoreCase(username)) {
      return Optional.of(NOT_THE_USERNAME);
    }
    if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
      return Optional.of(LONG_ENOUGH);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of(SHORT_ENOUGH);
    }
    return Optional.empty();
  }
}
