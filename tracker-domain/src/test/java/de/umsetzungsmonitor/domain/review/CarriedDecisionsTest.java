package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagOrigin;
import de.umsetzungsmonitor.domain.tag.TagState;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of suggestions and decisions when rules or texts are renewed. */
@IntegrationTest
class CarriedDecisionsTest {

  private static final String TEXT = "fordert die Staaten auf, zu handeln;";
  private static final String MORE = "fordert die Staaten auf, bald zu handeln;";
  private static final Instant MADE = Instant.parse("2026-11-22T06:00:00Z");
  private static final Instant DECIDED = Instant.parse("2026-11-22T07:00:00Z");
  private static final Instant ACCEPTED = Instant.parse("2026-11-22T08:00:00Z");
  private static final ProposedTag REQUEST = request("request", 0.8);

  @Autowired Examples examples;
  @Autowired Decisions decisions;
  @Autowired ProvisionTexts texts;
  @Autowired ReviewList list;
  @Autowired RuleStatistics rules;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocument() {
    examples.document("rat", Organization.EU, LocalDate.of(2026, 1, 2), TEXT, TEXT + " ferner;");
  }

  @Test
  void whatWasConfirmedIsNotAskedAgainWhereTheTextIsTheSame() {
    decisions.confirm(suggest("para_1", "1", MADE, REQUEST).getFirst().id(), "ana", DECIDED);

    examples.version("rat", ACCEPTED, "Neu eingefügt.", TEXT);

    assertThat(texts.get(at("para_2")).tags())
        .singleElement()
        .returns(TagOrigin.SUGGESTION, TagText::origin)
        .returns(TagState.CONFIRMED, TagText::state);
    assertThat(suggest("para_2", "2", ACCEPTED, REQUEST)).isEmpty();
    assertThat(texts.review(at("para_2")).history())
        .as("one step, made on the version before")
        .singleElement()
        .returns(ReviewStep.CONFIRMED, step -> step.step())
        .returns(DECIDED, step -> step.at());
    assertThat(rules.of("request").orElseThrow().confirmed()).isEqualTo(1);
  }

  @Test
  void whatWasRejectedIsNotAskedAgainWhereTheTextIsTheSame() {
    decisions.reject(suggest("para_1", "1", MADE, REQUEST).getFirst().id(), "ana", DECIDED);

    examples.version("rat", ACCEPTED, TEXT);

    assertThat(suggest("para_1", "1", ACCEPTED, REQUEST)).isEmpty();
    assertThat(list.progress(ReviewFilter.all(), "ana", DECIDED))
        .as("decided, though not anew")
        .isEqualTo(new ReviewProgress(0, 1, 0, 0));
  }

  @Test
  void changedTextIsAskedAboutAnew() {
    decisions.reject(suggest("para_1", "1", MADE, REQUEST).getFirst().id(), "ana", DECIDED);

    examples.version("rat", ACCEPTED, MORE);

    assertThat(suggest("para_1", "1", ACCEPTED, REQUEST)).hasSize(1);
  }

  @Test
  void thatAProvisionAsksNothingHoldsForTheSameTextOnly() {
    decisions.markNoCommitment(at("para_1"), "ana", DECIDED);
    decisions.markNoCommitment(at("para_2"), "ana", DECIDED);

    examples.version("rat", ACCEPTED, TEXT, MORE + " ferner;");

    assertThat(texts.review(at("para_1")).noCommitment())
        .isNotNull()
        .returns(DECIDED, mark -> mark.at());
    assertThat(texts.review(at("para_2")).noCommitment()).isNull();
    assertThat(texts.review(at("para_1")).history()).hasSize(1);
  }

  @Test
  void whatWasRejectedWithAMarkIsOpenAgainWhenTheCarriedMarkIsTakenBack() {
    long alone =
        suggest("para_1", "1", MADE, REQUEST, request("other", 0.5, "die Staaten")).get(1).id();
    decisions.reject(alone, "ana", DECIDED.minusSeconds(1));
    decisions.markNoCommitment(at("para_1"), "ana", DECIDED);
    examples.version("rat", ACCEPTED, TEXT);

    assertThat(decisions.undo(at("para_1"), DECIDED, "ana", ACCEPTED))
        .as("a decision on the old version is not undone")
        .isFalse();
    decisions.removeNoCommitment(at("para_1"), "ben", ACCEPTED);

    assertThat(texts.review(at("para_1")).noCommitment()).isNull();
    assertThat(texts.review(at("para_1")).suggestions())
        .as("what was rejected by itself stays so")
        .singleElement()
        .returns("request", SuggestionText::rule);
    assertThat(texts.review(at("para_1")).history())
        .extracting(step -> step.step())
        .contains(ReviewStep.REOPENED, ReviewStep.NO_COMMITMENT_REMOVED);
  }

  @Test
  void nobodyDecidesAboutAnOldVersion() {
    long old = suggest("para_1", "1", MADE, REQUEST).getFirst().id();

    examples.version("rat", ACCEPTED, TEXT);

    assertThatThrownBy(() -> decisions.confirm(old, "ana", ACCEPTED))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(() -> decisions.reject(old, "ana", ACCEPTED))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(() ->
            jdbc.update(
                "update suggestion set state = 'REJECTED', decided_by = 'eve' where id = ?", old))
        .hasMessageContaining("no longer in force");
    assertThat(list.progress(ReviewFilter.all(), "ana", MADE).open()).isZero();
  }

  @Test
  void newerRulesWithdrawWhatIsOpenAndKeepWhatIsDecided() {
    List<SuggestionText> made =
        suggest("para_1", "1", MADE, REQUEST, request("other", 0.5, "die Staaten"));
    decisions.reject(made.getFirst().id(), "ana", DECIDED);

    List<SuggestionText> renewed = suggest("para_1", "2", ACCEPTED, request("newer", 0.9));

    assertThat(renewed).as("rejected before, whatever the rule").isEmpty();
    assertThat(states()).containsExactlyInAnyOrder("REJECTED", "WITHDRAWN");
  }

  @Test
  void theSameRulesChangeNothing() {
    List<SuggestionText> made = suggest("para_1", "1", MADE, REQUEST);

    assertThat(suggest("para_1", "2", ACCEPTED, REQUEST)).isEqualTo(made);
    assertThat(states()).containsExactly("OPEN");
  }

  @Test
  void aRuleThatIsSurerThanBeforeSuggestsAnew() {
    suggest("para_1", "1", MADE, REQUEST);

    assertThat(suggest("para_1", "2", ACCEPTED, request("request", 0.9)))
        .singleElement()
        .returns(0.9, SuggestionText::confidence);
    assertThat(states()).containsExactlyInAnyOrder("OPEN", "WITHDRAWN");
  }

  private List<SuggestionText> suggest(
      String eId, String ruleSet, Instant made, ProposedTag... proposed) {
    return examples.suggest("rat", eId, ruleSet, made, proposed);
  }

  private List<String> states() {
    return jdbc.queryForList("select state from suggestion", String.class);
  }

  private static ProvisionAddress at(String eId) {
    return new ProvisionAddress("rat", eId);
  }

  private static ProposedTag request(String rule, double confidence) {
    return request(rule, confidence, "fordert die Staaten auf");
  }

  private static ProposedTag request(String rule, double confidence, String quote) {
    return new ProposedTag(
        Modality.REQUEST,
        Set.of(Addressee.STATES),
        TextSpan.find(quote, TEXT, 0).orElseThrow(),
        rule,
        confidence);
  }
}
