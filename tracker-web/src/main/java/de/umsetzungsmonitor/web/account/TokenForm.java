package de.umsetzungsmonitor.web.account;

import de.umsetzungsmonitor.domain.account.ApiToken;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A new access key, as typed.
 *
 * @param days for how long it holds
 */
record TokenForm(String name, String days) {

  private static final String DEFAULT_DAYS = "90";
  private static final int MAX_NAME = 100;

  TokenForm(@Nullable String name, @Nullable String days) {
    this.name = Objects.requireNonNullElse(name, "").replace("\0", "").strip();
    this.days = Objects.requireNonNullElse(days, DEFAULT_DAYS).strip();
  }

  /** Says what is wrong. */
  void check(Errors errors) {
    if (name.isEmpty()) {
      errors.rejectValue("name", "account.token.name.missing");
    } else if (name.length() > MAX_NAME) {
      errors.rejectValue("name", "account.token.name.long", new Object[] {MAX_NAME}, null);
    }
    if (!days.matches("\\d{1,3}") || wholeDays() < 1 || wholeDays() > ApiToken.MAX_DAYS) {
      errors.rejectValue(
          "days", "account.token.days.wrong", new Object[] {ApiToken.MAX_DAYS}, null);
    }
  }

  /** The days as a number, once they are checked. */
  int wholeDays() {
    return Integer.parseInt(days);
  }
}
