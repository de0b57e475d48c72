package de.umsetzungsmonitor.web.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import de.umsetzungsmonitor.domain.StorableText;
import de.umsetzungsmonitor.domain.history.FieldChange;
import de.umsetzungsmonitor.domain.history.JournalEntry;
import de.umsetzungsmonitor.web.audit.JournalWords;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.page.StateNames;
import de.umsetzungsmonitor.web.provision.Citation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What states reported, as a feed (RFC 4287), the latest first. */
@Component
class ChangeFeed {

  /** Names the tracker's entries for ever, whatever its address is (RFC 4151). */
  private static final String TAG = "tag:umsetzungsmonitor.de,2026:";

  private final ReminderSettings settings;
  private final StateNames states;
  private final Citation citation;
  private final JournalWords words;
  private final MessageSource messages;

  ChangeFeed(
      ReminderSettings settings,
      StateNames states,
      Citation citation,
      JournalWords words,
      MessageSource messages) {
    this.settings = settings;
    this.states = states;
    this.citation = citation;
    this.words = words;
    this.messages = messages;
  }

  /**
   * The bytes of the feed; the same entries always give the same bytes.
   *
   * @param iso2 the state whose reports these are; null for all
   * @param self the feed's own address
   * @param next where older entries follow; null if these are the last
   */
  byte[] of(
      List<JournalEntry> entries,
      @Nullable String iso2,
      String self,
      @Nullable String next,
      Locale locale) {
    Map<String, String> names = states.byCode(locale);
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setUri(TAG + "changes" + (iso2 == null ? "" : "/" + iso2));
    feed.setTitle(messages.getMessage("reminder.feed", null, locale));
    feed.setPublishedDate(Date.from(entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at()));
    List<SyndLink> links = new ArrayList<>(List.of(link("self", self)));
    if (next != null) {
      links.add(link("next", next));
    }
    feed.setLinks(links);
    feed.setEntries(entries.stream().map(each -> entry(each, names, locale)).toList());
    try {
      return new SyndFeedOutput().outputString(feed).getBytes(UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SyndEntry entry(JournalEntry change, Map<String, String> names, Locale locale) {
    JournalEntry.Document document = Objects.requireNonNull(change.document());
    JournalEntry.Provision provision = Objects.requireNonNull(change.provision());
    String iso2 = Objects.requireNonNull(change.iso2());
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(TAG + change.position().written());
    entry.setTitle(
        StorableText.of(
            names.get(iso2)
                + ": "
                + document.citation()
                + ", "
                + citation.of(document.organization(), provision.kind(), provision.label())));
    entry.setLink(
        settings.link(
            SeeOther.address("/documents/{slug}/{eId}", document.slug(), provision.eId())
                // A later version may have another provision there
                + "?version="
                + document.version()));
    entry.setAuthor(StorableText.of(Objects.requireNonNullElse(change.byName(), change.by())));
    entry.setUpdatedDate(Date.from(change.at()));
    entry.setPublishedDate(Date.from(change.at()));
    SyndContentImpl summary = new SyndContentImpl();
    summary.setType("text");
    String changes = change.changes().stream().map(this::words).collect(Collectors.joining("\n"));
    summary.setValue(StorableText.of(changes)); // older reports may hold what XML cannot
    entry.setDescription(summary);
    return entry;
  }

  /** The name of a field, and what it said before and says now. */
  private String words(FieldChange change) {
    String removed = String.join("; ", words.removed(change));
    String added = String.join("; ", words.added(change));
    if (change.isConfirmation()) {
      return words.field(change.field()) + ": " + String.join("; ", words.now(change));
    }
    return words.field(change.field()) + ": " + (removed + " → " + added).strip();
  }

  private static SyndLink link(String relation, String address) {
    SyndLinkImpl link = new SyndLinkImpl();
    link.setRel(relation);
    link.setHref(address);
    return link;
  }
}
