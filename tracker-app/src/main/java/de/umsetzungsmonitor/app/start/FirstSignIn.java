package de.umsetzungsmonitor.app.start;

import de.umsetzungsmonitor.domain.account.PasswordRule;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The password that all first accounts share.
 *
 * @param given whether whoever installs the tracker has set it; it is then never shown
 */
record FirstSignIn(String password, boolean given) {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  static FirstSignIn random() {
    return new FirstSignIn(
        IntStream.range(0, 5).mapToObj(group -> letters()).collect(Collectors.joining("-")), false);
  }

  /**
   * The password that whoever installs the tracker has chosen.
   *
   * @throws IllegalStateException when it breaks a rule that every password keeps to
   */
  static FirstSignIn given(String password) {
    if (PasswordRule.brokenBy(password, "").isPresent()) {
      throw new IllegalStateException(
          "TRACKER_FIRST_PASSWORD must have at least 12 characters and at most 72 bytes.");
    }
    return new FirstSignIn(password, true);
  }

  private static String letters() {
    return RANDOM
        .ints(5, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** The password where it may be shown, otherwise where it comes from. */
  String shown() {
    return given ? "the one set as TRACKER_FIRST_PASSWORD" : password;
  }

  /** Without the password, so that no log ever shows it. */
  @Override
  public String toString() {
    return "FirstSignIn";
  }
}
