package de.umsetzungsmonitor.web.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.umsetzungsmonitor.domain.status.Due;
import de.umsetzungsmonitor.domain.status.WorklistItem;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.status.StatusName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Due dates as a calendar (RFC 5545): one event on each day that something is due. */
@Component
class DueCalendar {

  private static final int LONGEST_LINE = 75;

  private final ReminderSettings settings;
  private final Citation citation;
  private final MessageSource messages;

  DueCalendar(ReminderSettings settings, Citation citation, MessageSource messages) {
    this.settings = settings;
    this.citation = citation;
    this.messages = messages;
  }

  /** The bytes of the calendar; the same items always give the same bytes. */
  byte[] of(List<DueItems.OfState> items, Locale locale) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Umsetzungsmonitor//Fristen//DE"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(
        new XProperty("X-WR-CALNAME", messages.getMessage("reminder.calendar", null, locale)));
    for (DueItems.OfState each : items) {
      each.slice().items().stream()
          .filter(item -> item.dueOn() != null && item.due() != Due.SETTLED)
          .map(item -> event(item, each.state().iso2(), each.state().name(locale), locale))
          .forEach(calendar::add);
    }
    return folded(calendar.toString()).getBytes(UTF_8);
  }

  /** Lines of as many octets as the standard allows (3.1); the library would count characters. */
  private static String folded(String lines) {
    StringBuilder folded = new StringBuilder();
    lines
        .lines()
        .forEach(line -> {
          int octets = 0;
          for (int character : line.codePoints().toArray()) {
            int length = Character.toString(character).getBytes(UTF_8).length;
            if (octets + length > LONGEST_LINE) {
              folded.append("\r\n ");
              octets = 1;
            }
            folded.appendCodePoint(character);
            octets += length;
          }
          folded.append("\r\n");
        });
    return folded.toString();
  }

  private VEvent event(WorklistItem item, String iso2, String state, Locale locale) {
    String cited =
        item.citation() + ", " + citation.of(item.organization(), item.kind(), item.label());
    VEvent event = new VEvent(false);
    event.add(new DtStamp(Objects.requireNonNullElse(item.changedAt(), Instant.EPOCH)));
    event.add(new Uid(item.slug() + "/" + item.eId() + "/" + iso2 + "@umsetzungsmonitor"));
    event.add(new DtStart<>(Objects.requireNonNull(item.dueOn())));
    event.add(
        new Summary(
            messages.getMessage("reminder.calendar.event", new Object[] {cited, state}, locale)));
    String value = "word.status." + StatusName.of(item.value());
    event.add(new Description(item.text() + "\n" + messages.getMessage(value, null, locale)));
    event.add(
        new Url(
            URI.create(
                settings.link(
                    SeeOther.address(
                        "/documents/{slug}/{eId}/states/{iso2}", item.slug(), item.eId(), iso2)))));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }
}
