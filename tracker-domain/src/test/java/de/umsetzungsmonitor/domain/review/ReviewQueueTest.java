package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.review.ReviewChoices.Choice;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class ReviewQueueTest {

  private static final String TEXT = "fordert die Staaten auf, zu handeln;";
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ReviewFilter ALL = ReviewFilter.all();

  @Autowired Examples examples;
  @Autowired ReviewQueue queue;
  @Autowired ReviewList list;
  @Autowired ReviewChoices choices;
  @Autowired RuleStatistics rules;
  @Autowired Decisions decisions;
  @Autowired JdbcTemplate jdbc;

  private final Map<String, List<SuggestionText>> suggestions = new HashMap<>();

  @BeforeEach
  void threeParagraphsOfWhichTwoAreSuggestedFor() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), TEXT, "begrüßt", TEXT);
    suggest("un", "para_1", "weak", 0.4);
    suggest("un", "para_3", "strong", 0.9);
  }

  @Test
  void provisionsComeUpAsTheyStandWithWhatIsReadBesideThem() {
    ReviewItem item = queue.next(ALL, "ana").orElseThrow();

    assertThat(item.context().provision().eId()).isEqualTo("para_1");
    assertThat(item.context().document().slug()).isEqualTo("un");
    assertThat(item.context().before()).isNull();
    assertThat(item.context().after()).isNotNull().returns("para_2", after -> after.eId());
    assertThat(item.context().suggestions())
        .singleElement()
        .returns("weak", SuggestionText::rule)
        .returns(0.4, SuggestionText::confidence);
    assertThat(item.claimedUntil())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(9)), Instant.now().plus(Duration.ofMinutes(11)));
  }

  @Test
  void theSamePersonGetsTheSameProvisionUntilItIsDecided() {
    assertThat(nextOf("ana")).isEqualTo("para_1");
    assertThat(nextOf("ana")).isEqualTo("para_1");

    decisions.confirm(id("para_1"), "ana", NOW);

    assertThat(nextOf("ana")).isEqualTo("para_3");
    decisions.reject(id("para_3"), "ana", NOW);
    assertThat(queue.next(ALL, "ana")).isEmpty();
    assertThat(claims()).isZero();
  }

  @Test
  void twoPeopleNeverHaveTheSameProvisionBeforeThem() {
    assertThat(nextOf("ana")).isEqualTo("para_1");
    assertThat(nextOf("ben")).isEqualTo("para_3");
    assertThat(queue.next(ALL, "cem")).isEmpty();
    assertThat(queue.take(new ProvisionAddress("un", "para_1"), "ben")).isEmpty();
    assertThat(queue.holder(list.place(id("para_1")).orElseThrow().provisionId()))
        .hasValueSatisfying(claim -> assertThat(claim.username()).isEqualTo("ana"));
    assertThat(list.upcoming(ALL, "cem", 10))
        .extracting(ReviewEntry::claimedBy)
        .containsExactly("ana", "ben");

    queue.release("ana");

    assertThat(nextOf("cem")).isEqualTo("para_1");
  }

  @Test
  void aClaimWhoseTimeIsOverIsFree() {
    assertThat(nextOf("ana")).isEqualTo("para_1");

    jdbc.update("update review_claim set claimed_until = now() - interval '1 second'");

    assertThat(nextOf("ben")).isEqualTo("para_1");
    assertThat(nextOf("ana")).isEqualTo("para_3");
  }

  @Test
  void manyAtOnceGetADifferentProvisionEach() throws Exception {
    String[] texts = IntStream.range(0, 40).mapToObj(i -> TEXT).toArray(String[]::new);
    examples.document("viel", Organization.UN, LocalDate.of(2022, 12, 15), texts);
    for (int i = 1; i <= texts.length; i++) {
      suggest("viel", "para_" + i, "weak", 0.5);
    }
    Set<String> held = ConcurrentHashMap.newKeySet();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> outcomes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String person = "person-" + i;
        outcomes.add(people.submit(() -> held.add(slugAndEId(queue.next(ALL, person)))));
      }
      for (Future<Boolean> isNew : outcomes) {
        assertThat(isNew.get()).as("nobody else holds it").isTrue();
      }
    }
    assertThat(claims()).isEqualTo(40);
  }

  @Test
  void whatIsPassedOverGoesToOthersAndComesBackWhenAskedFor() {
    ReviewItem item = queue.next(ALL, "ana").orElseThrow();

    queue.passOver(item.provisionId(), "ana");

    assertThat(nextOf("ana")).isEqualTo("para_3");
    assertThat(nextOf("ben")).isEqualTo("para_1");
    queue.release("ben");
    assertThat(list.progress(ALL, "ana", MADE).passedOver()).isEqualTo(1);
    queue.returnToPassedOver("ana");
    queue.release("ana");
    assertThat(nextOf("ana")).isEqualTo("para_1");
  }

  @Test
  void whatWasPassedOverLastComesBackFirst() {
    queue.passOver(queue.next(ALL, "ana").orElseThrow().provisionId(), "ana");
    queue.passOver(queue.next(ALL, "ana").orElseThrow().provisionId(), "ana");

    assertThat(queue.returnToLast("ana")).hasValue(new ProvisionAddress("un", "para_3"));
    assertThat(nextOf("ana")).isEqualTo("para_3");
    assertThat(queue.returnToLast("ana")).hasValue(new ProvisionAddress("un", "para_1"));
    assertThat(queue.returnToLast("ana")).isEmpty();
  }

  @Test
  void theListSaysWhatComesUpAndTheFiltersHowMuchTheyLeave() {
    queue.take(new ProvisionAddress("un", "para_3"), "ana");

    assertThat(list.upcoming(ALL, "ana", 10))
        .extracting(ReviewEntry::eId)
        .as("what somebody holds comes first")
        .containsExactly("para_3", "para_1");
    assertThat(list.upcoming(ALL, "ben", 1))
        .singleElement()
        .returns(id("para_1"), ReviewEntry::suggestion)
        .returns(Modality.REQUEST, ReviewEntry::modality)
        .returns(Set.of(Addressee.STATES), ReviewEntry::addressees)
        .returns(0.4, ReviewEntry::effective);
    long provision = list.place(id("para_1")).orElseThrow().provisionId();
    assertThat(list.wanted(ALL, provision)).containsExactly(id("para_1"));
    assertThat(list.effective(id("para_1"))).hasValue(0.4);
    assertThat(list.open()).isEqualTo(2);

    ReviewFilter weak = new ReviewFilter("un", "weak", null, null, null, ReviewOrder.DOCUMENT);
    assertThat(choices.documents(weak)).containsExactly(new Choice("un", "un", 1));
    assertThat(choices.rules(weak))
        .containsExactly(new Choice("strong", "strong", 1), new Choice("weak", "weak", 1));
    assertThat(choices.modalities(weak)).containsExactly(new Choice("REQUEST", "REQUEST", 1));
    assertThat(choices.confidences(ALL, List.of(new double[] {0, 0.5}, new double[] {0.5, 1})))
        .containsExactly(1L, 1L);
    ReviewFilter sure = new ReviewFilter("un", "weak", null, 0.5, 1.0, ReviewOrder.DOCUMENT);
    assertThat(choices.confidences(sure, List.of(new double[] {0.5, 1}, new double[] {0, 0.5})))
        .as("given the other filters, whatever range is chosen")
        .containsExactly(0L, 1L);
  }

  @Test
  void filtersChooseByDocumentRuleModalityAndConfidence() {
    assertThat(eIds(new ReviewFilter("un", null, null, null, null, ReviewOrder.DOCUMENT)))
        .containsExactly("para_1", "para_3");
    assertThat(eIds(new ReviewFilter("eu", null, null, null, null, ReviewOrder.DOCUMENT)))
        .isEmpty();
    assertThat(eIds(new ReviewFilter(null, "strong", null, null, null, ReviewOrder.DOCUMENT)))
        .containsExactly("para_3");
    assertThat(
            eIds(
                new ReviewFilter(
                    null, null, Modality.OBLIGATION, null, null, ReviewOrder.DOCUMENT)))
        .isEmpty();
    assertThat(eIds(new ReviewFilter(null, null, null, 0.5, null, ReviewOrder.DOCUMENT)))
        .containsExactly("para_3");
    assertThat(eIds(new ReviewFilter(null, null, null, null, 0.5, ReviewOrder.DOCUMENT)))
        .containsExactly("para_1");
    assertThat(eIds(new ReviewFilter(null, null, null, null, null, ReviewOrder.CONFIDENCE)))
        .containsExactly("para_3", "para_1");
  }

  @Test
  void aRuleThatPeopleKeepRejectingSinks() {
    String[] texts = IntStream.range(0, 20).mapToObj(i -> TEXT).toArray(String[]::new);
    examples.document("viel", Organization.UN, LocalDate.of(2022, 12, 15), texts);
    for (int i = 1; i <= texts.length; i++) {
      decisions.reject(suggest("viel", "para_" + i, "strong", 0.9), "ana", NOW);
    }
    examples.document("noch", Organization.UN, LocalDate.of(2022, 12, 15), TEXT);
    decisions.confirm(suggest("noch", "para_1", "weak", 0.4), "ana", NOW);

    RuleStatistic strong = rules.of("strong").orElseThrow();
    assertThat(strong).returns(1L, RuleStatistic::open).returns(20L, RuleStatistic::rejected);
    assertThat(strong.precision()).isZero();
    assertThat(strong.effective()).isEqualTo(9.0 / 30);
    assertThat(rules.of("weak").orElseThrow().effective()).isEqualTo(5.0 / 11);
    assertThat(rules.all()).extracting(RuleStatistic::rule).containsExactly("strong", "weak");
    assertThat(eIds(new ReviewFilter("un", null, null, null, null, ReviewOrder.CONFIDENCE)))
        .containsExactly("para_1", "para_3");
  }

  @Test
  void progressCountsWhatIsOpenWhatIsDecidedAndByWhom() {
    decisions.confirm(id("para_1"), "ana", NOW);

    assertThat(list.progress(ALL, "ana", NOW)).isEqualTo(new ReviewProgress(1, 1, 1, 0));
    assertThat(list.progress(ALL, "ana", NOW.plusSeconds(1)).decidedByMe()).isZero();
    assertThat(list.progress(ALL, "ben", NOW).decidedByMe()).isZero();
    assertThat(list.progress(ALL, "ben", NOW).total()).isEqualTo(2);
  }

  private long suggest(String slug, String eId, String rule, double confidence) {
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST,
            Set.of(Addressee.STATES),
            TextSpan.find("fordert die Staaten auf", TEXT, 0).orElseThrow(),
            rule,
            confidence);
    List<SuggestionText> made = examples.suggest(slug, eId, "1", MADE, proposed);
    suggestions.put(eId, made);
    return made.isEmpty() ? -1 : made.getFirst().id();
  }

  private long id(String eId) {
    return suggestions.get(eId).getFirst().id();
  }

  private String nextOf(String username) {
    return queue.next(ALL, username).orElseThrow().context().provision().eId();
  }

  private static String slugAndEId(Optional<ReviewItem> item) {
    return item.map(
            each -> each.context().document().slug() + "/" + each.context().provision().eId())
        .orElseThrow();
  }

  private List<String> eIds(ReviewFilter filter) {
    return list.upcoming(filter, "cem", 50).stream().map(ReviewEntry::eId).toList();
  }

  private long claims() {
    return jdbc.queryForObject("select count(*) from review_claim", Long.class);
  }
}
