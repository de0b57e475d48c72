package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.reminder.MailAddress;
import de.umsetzungsmonitor.domain.reminder.Reminder;
import de.umsetzungsmonitor.domain.reminder.Rhythm;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody chooses.
 *
 * @param rhythm the name of a {@link Rhythm}
 * @param address as typed
 */
record ReminderForm(@Nullable String rhythm, @Nullable String address) {

  /** What is chosen so far. */
  static ReminderForm of(Optional<Reminder> reminder) {
    return new ReminderForm(
        reminder.map(Reminder::rhythm).orElse(Rhythm.OFF).name(),
        reminder
            .map(chosen -> chosen.newAddress() != null ? chosen.newAddress() : chosen.address())
            .orElse(""));
  }

  /** Says what is missing or wrong. */
  void check(Errors errors) {
    if (meant().isEmpty()) {
      errors.rejectValue("rhythm", "reminder.rhythm.missing");
    }
    if (typed().isEmpty() && !meant().equals(Optional.of(Rhythm.OFF))) {
      errors.rejectValue("address", "reminder.address.missing");
    } else if (!typed().isEmpty() && mailAddress() == null) {
      errors.rejectValue("address", "reminder.address.wrong");
    }
  }

  /** The address; null if none was typed, or none that can be one. */
  @Nullable MailAddress mailAddress() {
    return MailAddress.of(typed()).orElse(null);
  }

  Rhythm chosenRhythm() {
    return meant().orElse(Rhythm.OFF);
  }

  private Optional<Rhythm> meant() {
    return Arrays.stream(Rhythm.values()).filter(each -> each.name().equals(rhythm)).findFirst();
  }

  private String typed() {
    return Objects.requireNonNullElse(address, "").strip();
  }
}
