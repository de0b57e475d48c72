package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.CpuTime;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class BulkConfirmationTest {

  private static final String TEXT = "fordert die Staaten auf, zu handeln;";
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant SHOWN = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Autowired Examples examples;
  @Autowired BulkSamples samples;
  @Autowired JdbcClient client;
  @Autowired Provisions provisions;
  @Autowired TransactionTemplate transaction;
  @Autowired Decisions decisions;
  @Autowired ReviewQueue queue;
  @Autowired ProvisionTexts texts;
  @Autowired JdbcTemplate jdbc;

  private final List<Long> ids = new ArrayList<>();
  private BulkConfirmation bulk;

  @BeforeEach
  void sixSuggestionsOfOneRule() {
    Clock clock = mock(Clock.class);
    given(clock.instant()).willReturn(NOW, NOW.plusSeconds(1), NOW.plusSeconds(2));
    bulk = new BulkConfirmation(client, provisions, transaction, clock);
    String[] paragraphs = IntStream.range(0, 8).mapToObj(i -> TEXT).toArray(String[]::new);
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), paragraphs);
    for (int i = 1; i <= 6; i++) {
      ids.add(suggest("para_" + i, MADE, Addressee.STATES));
    }
  }

  @Test
  void aSampleIsDrawnAtRandomAndTheSameForTheSameSeed() {
    BulkSample sample = samples.draw("request", null, 3, 42, SHOWN);

    assertThat(sample.open()).isEqualTo(6);
    assertThat(sample.suggestions()).hasSize(3);
    assertThat(samples.draw("request", "un", 3, 42, SHOWN)).isEqualTo(sample);
    assertThat(samples.draw("request", "eu", 3, 42, SHOWN).suggestions()).isEmpty();
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(seed -> samples.draw("request", null, 3, seed, SHOWN).suggestions())
                .distinct())
        .as("another seed draws another sample")
        .hasSizeGreaterThan(5);
  }

  @Test
  void allThatWereOpenAreConfirmedEachWithItsOwnStep() {
    BulkOutcome outcome = bulk.confirm("request", null, SHOWN, "ana");

    assertThat(outcome).isEqualTo(new BulkOutcome(6, 0, 0, 0));
    for (int i = 1; i <= 6; i++) {
      ProvisionAddress address = new ProvisionAddress("un", "para_" + i);
      assertThat(texts.get(address).tags())
          .singleElement()
          .returns("ana", TagText::createdBy)
          .returns(new TextSpan("fordert die Staaten auf", 0, 23), TagText::span);
      assertThat(texts.review(address).history())
          .singleElement()
          .returns(ReviewStep.CONFIRMED, ReviewChange::step);
    }
  }

  @Test
  void whatNeedsAPersonIsLeftAloneAndCounted() {
    decisions.reject(ids.get(0), "ben", SHOWN.plusSeconds(1));
    ReviewItem held = queue.take(new ProvisionAddress("un", "para_2"), "ben").orElseThrow();
    queue.take(new ProvisionAddress("un", "para_3"), "ana");
    suggest("para_7", MADE);
    suggest("para_8", SHOWN.plusSeconds(1), Addressee.STATES);

    BulkOutcome outcome = bulk.confirm("request", "un", SHOWN, "ana");

    assertThat(outcome).isEqualTo(new BulkOutcome(4, 1, 1, 1));
    assertThat(texts.get(new ProvisionAddress("un", "para_1")).tags()).isEmpty();
    assertThat(held.context().provision().eId()).isEqualTo("para_2");
    assertThat(texts.get(new ProvisionAddress("un", "para_2")).tags()).isEmpty();
    assertThat(texts.get(new ProvisionAddress("un", "para_8")).tags())
        .as("suggested after the sample")
        .isEmpty();
    assertThat(bulk.confirm("request", "un", SHOWN, "ana").confirmed()).isZero();
  }

  @Test
  void whatWasOpenedAgainSinceTheSampleIsNeitherConfirmedNorCalledDecided() {
    decisions.reject(ids.get(0), "ben", MADE);
    decisions.undo("ben", SHOWN.plusSeconds(1));

    assertThat(bulk.confirm("request", null, SHOWN, "ana")).isEqualTo(new BulkOutcome(5, 0, 0, 0));
    assertThat(texts.get(new ProvisionAddress("un", "para_1")).tags()).isEmpty();
  }

  @Test
  void hundredsAreConfirmedInSecondsEachAtTheTimeOfItsStep() throws Throwable {
    String[] paragraphs = IntStream.range(0, 500).mapToObj(i -> TEXT).toArray(String[]::new);
    examples.document("viel", Organization.UN, LocalDate.of(2022, 12, 15), paragraphs);
    jdbc.update(
        """
        insert into suggestion (id, provision_id, modality, states, industry, agencies, quote,
          start_offset, end_offset, prefix, suffix, rule, rule_set, confidence, made_at, state,
          since, carried)
        select nextval('suggestion_seq') * 50, p.id, modality, states, industry, agencies, quote,
          start_offset, end_offset, prefix, suffix, 'many', rule_set, confidence, made_at, 'OPEN',
          since, false
        from suggestion s, provision p join policy_document d on d.id = p.document_id
        where s.id = ? and d.slug = 'viel'
        """,
        ids.getFirst());

    Duration spent = CpuTime.of(() -> bulk.confirm("many", "viel", SHOWN, "ana"));

    assertThat(spent).isLessThan(Duration.ofSeconds(5));
    assertThat(jdbc.queryForObject("select count(*) from suggestion_decision", Long.class))
        .isEqualTo(500);
    assertThat(
            jdbc.queryForObject(
                "select count(distinct decided_at) from suggestion_decision", Long.class))
        .as("moments of 500 decisions in three transactions")
        .isEqualTo(3);
  }

  private long suggest(String eId, Instant at, Addressee... addressees) {
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST,
            Set.of(addressees),
            TextSpan.find("fordert die Staaten auf", TEXT, 0).orElseThrow(),
            "request",
            0.8);
    List<SuggestionText> made = examples.suggest("un", eId, "1", at, proposed);
    return made.getFirst().id();
  }
}
