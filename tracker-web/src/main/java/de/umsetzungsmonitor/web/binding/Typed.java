package de.umsetzungsmonitor.web.binding;

import de.umsetzungsmonitor.domain.binding.BindingDecision;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what both forms have in common. */
final class Typed {

  private Typed() {}

  /**
   * A text as it is kept: without NUL, which PostgreSQL does not store, and with simple ends of
   * lines.
   */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\0", "").replace("\r\n", "\n").strip();
  }

  /** The constant of that name, if there is one. */
  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** Says what is wrong with the field {@code reason}. */
  static void checkReason(String reason, Errors errors) {
    if (reason.isEmpty()) {
      errors.rejectValue("reason", "binding.error.reason");
    } else if (reason.length() > BindingDecision.LONGEST_REASON) {
      errors.rejectValue(
          "reason",
          "binding.error.reason.long",
          new Object[] {BindingDecision.LONGEST_REASON},
          null);
    }
  }
}
