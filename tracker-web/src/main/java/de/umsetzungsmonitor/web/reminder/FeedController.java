package de.umsetzungsmonitor.web.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import de.umsetzungsmonitor.domain.history.EventKind;
import de.umsetzungsmonitor.domain.history.Journal;
import de.umsetzungsmonitor.domain.history.JournalFilter;
import de.umsetzungsmonitor.domain.history.JournalPage;
import de.umsetzungsmonitor.domain.history.JournalPosition;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.web.page.SeeOther;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What calendars and feed readers subscribe to. They cannot sign in; a secret in the address, which
 * opens nothing else, says whose feeds they are.
 */
@RestController
@RequestMapping("/feeds/{key}")
@PreAuthorize("permitAll()")
class FeedController {

  private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
  private static final MediaType ATOM = new MediaType("application", "atom+xml", UTF_8);

  /** How many due dates of a state a calendar holds, the nearest first. */
  private static final int DATES = 1_000;

  private static final int CHANGES = 100;

  private final Reminders reminders;
  private final MemberStates states;
  private final DueItems due;
  private final DueCalendar calendar;
  private final Journal journal;
  private final ChangeFeed feed;
  private final ReminderSettings settings;
  private final Clock clock;

  FeedController(
      Reminders reminders,
      MemberStates states,
      DueItems due,
      DueCalendar calendar,
      Journal journal,
      ChangeFeed feed,
      ReminderSettings settings,
      Clock clock) {
    this.reminders = reminders;
    this.states = states;
    this.due = due;
    this.calendar = calendar;
    this.journal = journal;
    this.feed = feed;
    this.settings = settings;
    this.clock = clock;
  }

  /** When what is due, of all states that the owner coordinates. */
  @GetMapping("/due.ics")
  @PreAuthorize("permitAll()")
  ResponseEntity<byte[]> dueDates(@PathVariable String key, Locale locale) {
    Account owner = owner(key);
    return answer(CALENDAR, calendar.of(due.byDueDate(owner, DATES, Days.today(clock)), locale));
  }

  /**
   * What states reported last.
   *
   * @param state only of this one
   * @param before where the page before this one ended
   */
  @GetMapping("/changes.atom")
  @PreAuthorize("permitAll()")
  ResponseEntity<byte[]> changes(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String before,
      Locale locale) {
    owner(key);
    String iso2 = state == null ? null : states.get(state).iso2();
    JournalFilter filter = new JournalFilter(EventKind.REPORT, null, iso2, null, null, null, null);
    JournalPosition after =
        before == null ? null : JournalPosition.read(before).orElseThrow(FeedController::notFound);
    JournalPage page = journal.page(filter, after, CHANGES);
    JournalPosition next = page.next();
    return answer(
        ATOM,
        feed.of(
            page.entries(),
            iso2,
            address(key, iso2, before),
            next == null ? null : address(key, iso2, next.written()),
            locale));
  }

  private Account owner(String key) {
    return reminders.feedOwner(new TokenSecret(key)).orElseThrow(FeedController::notFound);
  }

  private String address(String key, @Nullable String state, @Nullable String before) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(
            settings.link(SeeOther.address("/feeds/{key}/changes.atom", key)));
    if (state != null) {
      address.queryParam("state", state);
    }
    if (before != null) {
      address.queryParam("before", before);
    }
    return address.encode().toUriString();
  }

  /** The same content has the same tag, so that a program that asks again is told so. */
  private static ResponseEntity<byte[]> answer(MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(content))
        .body(content);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
