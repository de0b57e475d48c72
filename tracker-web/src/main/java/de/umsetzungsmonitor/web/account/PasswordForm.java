package de.umsetzungsmonitor.web.account;

import de.umsetzungsmonitor.domain.account.PasswordRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A change of the own password; what was typed is never sent back. */
record PasswordForm(String current, String password, String repeated) {

  PasswordForm(@Nullable String current, @Nullable String password, @Nullable String repeated) {
    this.current = Objects.requireNonNullElse(current, "");
    this.password = Objects.requireNonNullElse(password, "");
    this.repeated = Objects.requireNonNullElse(repeated, "");
  }

  /** Says what is wrong with the new password. */
  void check(String username, Errors errors) {
    PasswordRule.brokenBy(password, username)
        .ifPresent(rule -> errors.rejectValue("password", "account.password.rule." + rule));
    if (!errors.hasFieldErrors("password") && !password.equals(repeated)) {
      errors.rejectValue("repeated", "account.password.differs");
    }
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
