package de.umsetzungsmonitor.web.reminder;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.domain.status.WorklistReason;
import de.umsetzungsmonitor.domain.status.WorklistTotals;
import de.umsetzungsmonitor.web.page.PageFormat;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a mail that says what presses: plain text, which every program and reader shows. */
@Component
class DigestText {

  private final ReminderSettings settings;
  private final Citation citation;
  private final PageFormat format;
  private final MessageSource messages;

  DigestText(
      ReminderSettings settings, Citation citation, PageFormat format, MessageSource messages) {
    this.settings = settings;
    this.citation = citation;
    this.format = format;
    this.messages = messages;
  }

  /**
   * The text of a mail.
   *
   * @param items never empty
   * @param stop the link that ends the mails
   */
  String of(
      Account account, List<DueItems.OfState> items, String stop, Locale locale, LocalDate today) {
    LocaleContext before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale); // citations and dates follow it
    try {
      return word("reminder.mail.greeting", account.displayName())
          + items.stream().map(each -> state(each, today)).collect(Collectors.joining())
          + word("reminder.mail.end", settings.link("/account/reminders"), stop);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private String state(DueItems.OfState each, LocalDate today) {
    Locale locale = LocaleContextHolder.getLocale();
    WorklistTotals totals = each.slice().totals();
    String list = settings.link("/states/" + each.state().iso2() + "/worklist");
    long more = each.slice().found() - each.slice().items().size();
    return word(
            "reminder.mail.state",
            each.state().name(locale),
            totals.overdue(),
            totals.soon(),
            totals.stale(),
            totals.contradictory(),
            totals.toCheck())
        + each.slice().items().stream()
            .map(item -> item(item, each.state().iso2(), today))
            .collect(Collectors.joining())
        + (more > 0 ? word("reminder.mail.more", more) : "")
        + word("reminder.mail.list", list);
  }

  private String item(WorklistItem item, String iso2, LocalDate today) {
    String why =
        item.reasons().stream()
            .filter(reason -> reason != WorklistReason.NO_REPORT && reason != WorklistReason.OPEN)
            .map(reason ->
                word(
                    "state.worklist.reason." + reason,
                    item.daysOverdue(today),
                    item.daysLeft(today),
                    format.day(item.confirmedAt())))
            .collect(Collectors.joining("; "));
    String address =
        SeeOther.address("/documents/{slug}/{eId}/states/{iso2}", item.slug(), item.eId(), iso2);
    return word(
        "reminder.mail.item",
        item.citation(),
        citation.of(item.organization(), item.kind(), item.label()),
        why,
        settings.link(address));
  }

  private String word(String key, Object... parts) {
    return messages.getMessage(key, parts, LocaleContextHolder.getLocale());
  }
}
