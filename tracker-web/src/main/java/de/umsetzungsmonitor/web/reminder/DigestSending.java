package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.reminder.Reminder;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the mails of a day, where there is a mail server. Each is sent while its row is held, so
 * that of several instances one sends it; that it was sent is stored right after the server took
 * it.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class DigestSending {

  private static final Logger LOG = LoggerFactory.getLogger(DigestSending.class);

  private final Reminders reminders;
  private final ReminderMails mails;
  private final ReminderSettings settings;
  private final TransactionOperations transactions;
  private final Clock clock;

  DigestSending(
      Reminders reminders,
      ReminderMails mails,
      ReminderSettings settings,
      TransactionOperations transactions,
      Clock clock) {
    this.reminders = reminders;
    this.mails = mails;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Sends all that is due by now. */
  @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void sendDue() {
    if (LocalTime.ofInstant(clock.instant(), Days.ZONE).isBefore(settings.at())) {
      return;
    }
    while (Boolean.TRUE.equals(transactions.execute(transaction -> sendNext()))) {
      // one after the other
    }
  }

  /** Whether there was one that was due. */
  private boolean sendNext() {
    LocalDate today = Days.today(clock);
    Optional<Reminder> held = reminders.holdDue(today, clock.instant());
    held.ifPresent(reminder -> {
      try {
        mails.sendDigest(reminder);
        reminders.done(reminder, today);
      } catch (MailException e) {
        LOG.warn(
            "A reminder could not be sent to the account {}: {}",
            reminder.account().username(),
            e.getClass().getSimpleName());
        reminders.failed(reminder, clock.instant());
      }
    });
    return held.isPresent();
  }
}
