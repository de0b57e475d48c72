package de.umsetzungsmonitor.web.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import de.umsetzungsmonitor.domain.reminder.MailAddress;
import de.umsetzungsmonitor.domain.reminder.Reminder;
import de.umsetzungsmonitor.web.page.SeeOther;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the mails of the tracker and hands them to the mail server, if there is one. */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderMails {

  /** How many items of a state a mail names. */
  private static final int ITEMS = 50;

  private final ObjectProvider<JavaMailSender> server;
  private final ReminderSettings settings;
  private final DueItems due;
  private final DigestText digest;
  private final MessageSource messages;
  private final Clock clock;

  ReminderMails(
      ObjectProvider<JavaMailSender> server,
      ReminderSettings settings,
      DueItems due,
      DigestText digest,
      MessageSource messages,
      Clock clock) {
    this.server = server;
    this.settings = settings;
    this.due = due;
    this.digest = digest;
    this.messages = messages;
    this.clock = clock;
  }

  /** Whether a mail server is set. */
  boolean canSend() {
    return server.getIfAvailable() != null;
  }

  /**
   * Sends what presses; nothing if nothing does.
   *
   * @throws MailException if the server does not take it
   */
  void sendDigest(Reminder reminder) {
    Account account = reminder.account();
    LocalDate today = Days.today(clock);
    List<DueItems.OfState> items = due.pressing(account, ITEMS, today);
    if (items.isEmpty() || reminder.address() == null) {
      return;
    }
    Locale locale = reminder.language();
    long all = items.stream().mapToLong(each -> each.slice().found()).sum();
    String stop = settings.link(SeeOther.address("/reminders/stop/{key}", reminder.stopKey()));
    send(
        reminder.address(),
        word(locale, "reminder.mail.subject", all),
        digest.of(account, items, stop, locale, today),
        stop);
  }

  /**
   * Asks the owner of an address to confirm it.
   *
   * @throws MailException if the server does not take it
   */
  void sendConfirmation(MailAddress address, TokenSecret secret, Locale locale) {
    String link =
        settings.link(SeeOther.address("/account/reminders/confirm?key={key}", secret.value()));
    send(
        address.value(),
        word(locale, "reminder.mail.confirm.subject"),
        word(locale, "reminder.mail.confirm.text", link),
        null);
  }

  private void send(String to, String subject, String text, @Nullable String stop) {
    JavaMailSender sender = server.getObject();
    MimeMessage mail = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(mail, UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(to);
      helper.setSubject(subject);
      helper.setText(text);
      mail.setHeader("Auto-Submitted", "auto-generated");
      if (stop != null) { // RFC 8058: one click in the mail program ends the mails
        mail.setHeader("List-Unsubscribe", "<" + stop + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
    sender.send(mail);
  }

  private String word(Locale locale, String key, Object... parts) {
    return messages.getMessage(key, parts, locale);
  }
}
