package de.umsetzungsmonitor.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changes in the database is found, and what is gone from it is not. */
class IndexUpdatesTest extends IndexTest {

  @Autowired Decisions decisions;

  @Test
  void aTagIsFoundWithinASecond() throws Exception {
    caughtUp();
    assertThat(count(modality("REQUEST"))).isZero();

    tag("para_1");
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aSuggestionIsFoundWithinASecondAfterItWasConfirmedAndNoLongerAfterThatWasUndone()
      throws Exception {
    TextSpan words = TextSpan.find("Der Missbrauch", "Der Missbrauch.", 0).orElseThrow();
    ProposedTag proposed =
        new ProposedTag(Modality.REQUEST, Set.of(Addressee.STATES), words, "rule", 0.9);
    long id = examples.suggest("eins", "para_1", "1", Instant.EPOCH, proposed).getFirst().id();
    caughtUp();
    assertThat(count(modality("REQUEST"))).isZero();

    decisions.confirm(id, "ana", Instant.EPOCH);
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 1);

    decisions.undo("ana", Instant.EPOCH.plusSeconds(1));
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 0);
  }

  @Test
  void whatAStateReportsIsFoundWithinASecondWithoutReadingTheProvisionAgain() throws Exception {
    caughtUp();
    assertThat(count(planned("DE"))).isZero();

    unnoticed("update provision set text = 'Der Hubschrauber.' where e_id = 'para_1'");
    report("para_1", "DE", StatusValue.PLANNED);
    await().atMost(Duration.ofSeconds(1)).until(() -> count(planned("DE")) == 1);
    assertThat(count(word("missbrauch"))).isEqualTo(1);
    assertThat(count(word("hubschrauber"))).isZero();

    report("para_1", "DE", StatusValue.IMPLEMENTED);
    report("para_1", "FR", StatusValue.PLANNED);
    caughtUp();
    assertThat(count(planned("DE"))).isZero();
    assertThat(count(planned("FR"))).isEqualTo(1);
    assertThat(count(word("missbrauch"))).isEqualTo(1);
  }

  @Test
  void aReportInTheTransactionThatAddsItsProvisionIsFound() throws Exception {
    caughtUp();
    transaction.executeWithoutResult(status -> {
      String[] texts = Stream.generate(() -> "Wort").limit(9).toArray(String[]::new);
      examples.document("neu", Organization.UN, LocalDate.EPOCH, texts);
      provisions.flush();
      jdbc.update(
          """
          insert into status_report (provision_id, iso2, version, value, changed_at, changed_by,
            confirmed_at, confirmed_by)
          select p.id, s.iso2, 1, 'PLANNED', now(), 'coordinator', now(), 'coordinator'
          from provision p join policy_document d on d.id = p.document_id and d.slug = 'neu'
          cross join member_state s
          """);
    });
    caughtUp();
    assertThat(count(planned("DE"))).isEqualTo(9);
    assertThat(count(planned("ZW"))).isEqualTo(9);

    examples.version("neu", Instant.now(), "Wort", "Wort");
    caughtUp();
    assertThat(count(planned("DE"))).as("taken over by the new version").isEqualTo(2);
  }

  @Test
  void aReportThatIsTakenAwayIsNotFound() throws Exception {
    report("para_1", "DE", StatusValue.PLANNED);
    caughtUp();
    assertThat(count(planned("DE"))).isEqualTo(1);

    jdbc.update("delete from status_report");
    caughtUp();
    assertThat(count(planned("DE"))).isZero();
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void anAddedProvisionIsFoundAndARemovedOneIsNot() throws Exception {
    examples.document("zwei", Organization.EU, LocalDate.EPOCH, "Hubschrauber");
    caughtUp();
    assertThat(count(word("hubschrauber"))).isEqualTo(1);

    jdbc.update("delete from provision where text = 'Hubschrauber'");
    caughtUp();
    assertThat(count(word("hubschrauber"))).isZero();
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aSupersededVersionIsNotFoundAnyMoreAndTheOneInForceIs() throws Exception {
    caughtUp();
    assertThat(count(word("kind"))).isEqualTo(1);

    examples.version("eins", Instant.now(), "Der Missbrauch.", "Der Hubschrauber.");
    caughtUp();

    assertThat(count(word("kind"))).isZero();
    assertThat(count(word("hubschrauber"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aTransactionThatTakesLongIsNotPassedOver() throws Exception {
    transaction.executeWithoutResult(slow -> {
      tag("para_1");
      inAnotherTransaction(() -> tag("para_2"));
      pause();
    });
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(2);
  }

  @Test
  void manyChangesAreReadInBatches() throws Exception {
    String[] texts = Stream.generate(() -> "Wort").limit(25).toArray(String[]::new);
    caughtUp();
    examples.document("viele", Organization.G7, LocalDate.EPOCH, texts);
    caughtUp();
    assertThat(count(word("wort"))).isEqualTo(25);
  }

  @Test
  void anEmptiedDatabaseIsNoticed() throws Exception {
    caughtUp();
    unnoticed("truncate policy_document cascade");
    caughtUp();
    assertThat(count(ALL)).isZero();
  }

  @Test
  void aDatabaseThatFailsForAMomentIsFollowedAgain() throws Exception {
    caughtUp();
    jdbc.execute("alter table footnote rename to footnote_away");
    try {
      tag("para_1");
      assertThat(updates.awaitCaughtUp(Duration.ofMillis(400))).isFalse();
    } finally {
      jdbc.execute("alter table footnote_away rename to footnote");
    }
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
  }

  private static void inAnotherTransaction(Runnable action) {
    try {
      Thread.ofVirtual().start(action).join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
