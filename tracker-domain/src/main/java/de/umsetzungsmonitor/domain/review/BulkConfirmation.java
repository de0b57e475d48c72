package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.Suggestion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Confirms what a rule suggests as a whole, after a person has seen a sample. Each suggestion is
 * confirmed as if it had been so alone, with its own step in the history.
 */
@Service
public class BulkConfirmation {

  private static final int BATCH = 200;

  /**
   * Suggestions that were open at a moment, of which some are decided by now. What was opened again
   * since then was not in the sample.
   */
  private static final String MEANT =
      """
      select s.provision_id, s.state = 'OPEN' as open
      from suggestion s
      join provision p on p.id = s.provision_id
      join policy_document d on d.id = p.document_id
      where s.rule = :rule and d.superseded_at is null
        and (:document::varchar is null or d.slug = :document)
        and s.made_at <= :shownAt and not s.carried
        and (s.state = 'OPEN') = (s.since <= :shownAt)
      order by s.provision_id
      """;

  private static final String HELD =
      """
      select provision_id from review_claim
      where provision_id in (:provisions) and username <> :me and claimed_until > now()
      """;

  private record Meant(long provisionId, boolean open) {}

  private final JdbcClient jdbc;
  private final Provisions provisions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BulkConfirmation(
      JdbcClient jdbc, Provisions provisions, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.provisions = provisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Confirms all suggestions of a rule that were open when its sample was shown, except those that
   * need a person after all. It does so in steps of some hundred: whoever looks meanwhile sees part
   * of it done.
   *
   * @param document the address of a document; null for all
   * @param shownAt when the sample was shown
   * @param by the username of who confirms
   * @throws DocumentSuperseded if a version got out of force in the middle; what was done stays
   */
  public BulkOutcome confirm(String rule, @Nullable String document, Instant shownAt, String by) {
    List<Meant> meant =
        jdbc.sql(MEANT)
            .param("rule", rule)
            .param("document", document)
            .param("shownAt", Timestamp.from(shownAt))
            .query(Meant.class)
            .list();
    long decided = meant.stream().filter(each -> !each.open()).count();
    BulkOutcome outcome = new BulkOutcome(0, 0, 0, decided);
    List<Long> open =
        meant.stream().filter(Meant::open).map(Meant::provisionId).distinct().toList();
    for (int from = 0; from < open.size(); from += BATCH) {
      List<Long> batch = open.subList(from, Math.min(from + BATCH, open.size()));
      outcome = outcome.plus(transaction.execute(status -> confirm(rule, batch, shownAt, by)));
    }
    return outcome;
  }

  private BulkOutcome confirm(String rule, List<Long> batch, Instant shownAt, String by) {
    List<Provision> locked = provisions.lockAll(batch);
    Instant at = now();
    Set<Long> held = held(batch, by);
    BulkOutcome outcome = new BulkOutcome(0, 0, 0, 0);
    for (Provision provision : locked) {
      List<Suggestion> open =
          provision.openSuggestions().stream()
              .filter(each -> each.rule().equals(rule) && !each.since().isAfter(shownAt))
              .toList();
      outcome =
          outcome.plus(
              held.contains(provision.id())
                  ? new BulkOutcome(0, 0, open.size(), 0)
                  : confirm(provision, open, by, at));
    }
    if (!locked.isEmpty()) {
      provisions.flush(locked.getFirst());
    }
    return outcome;
  }

  private static BulkOutcome confirm(
      Provision provision, List<Suggestion> open, String by, Instant at) {
    long confirmed = 0;
    for (Suggestion suggestion : open) {
      try {
        if (suggestion.isOpen()) { // else the one before said the same
          provision.tagging().confirmSuggestion(suggestion.id(), by, at);
        }
        confirmed++;
      } catch (AddresseeMissing e) {
        // Counted below: a person has to name somebody.
      }
    }
    return new BulkOutcome(confirmed, open.size() - confirmed, 0, 0);
  }

  /** When a step is done, not when all were asked for; what the history stores is no finer. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Set<Long> held(Collection<Long> batch, String me) {
    return new HashSet<>(
        jdbc.sql(HELD).param("provisions", batch).param("me", me).query(Long.class).list());
  }
}
