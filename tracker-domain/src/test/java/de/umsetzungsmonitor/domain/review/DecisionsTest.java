package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.tag.SuggestionState;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagOrigin;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DecisionsTest {

  private static final String TEXT =
      "fordert die Staaten auf, zu handeln, und ermutigt die Wirtschaft, dabei zu helfen;";
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final ProvisionAddress PARAGRAPH = new ProvisionAddress("un", "para_1");

  @Autowired Examples examples;
  @Autowired Decisions decisions;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private SuggestionText request;
  private SuggestionText recommendation;

  @BeforeEach
  void twoSuggestions() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), TEXT, "begrüßt dies;");
    List<SuggestionText> made =
        examples.suggest(
            "un",
            "para_1",
            "1",
            MADE,
            proposed(Modality.REQUEST, "fordert die Staaten auf", Addressee.STATES),
            proposed(Modality.RECOMMENDATION, "ermutigt die Wirtschaft"));
    request = made.get(0);
    recommendation = made.get(1);
  }

  @Test
  void aConfirmedSuggestionBecomesATagOfTheOneWhoConfirmed() {
    decisions.confirm(request.id(), "ana", NOW);

    assertThat(tags())
        .singleElement()
        .returns(TagOrigin.SUGGESTION, TagText::origin)
        .returns("ana", TagText::createdBy)
        .returns(Set.of(Addressee.STATES), TagText::addressees)
        .returns(new TextSpan("fordert die Staaten auf", 0, 23), TagText::span);
    assertThat(open()).extracting(SuggestionText::id).containsExactly(recommendation.id());
  }

  @Test
  void nothingCountsBeforeAPersonDecided() {
    assertThat(tags()).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from tag", Long.class)).isZero();
  }

  @Test
  void aSuggestionThatNamesNobodyIsCompletedAndCountsAsConfirmed() {
    assertThatThrownBy(() -> decisions.confirm(recommendation.id(), "ana", NOW))
        .isInstanceOf(AddresseeMissing.class);

    decisions.change(
        recommendation.id(),
        new TagEntry(Modality.RECOMMENDATION, Set.of(Addressee.INDUSTRY), "die Wirtschaft"),
        "ana",
        NOW);

    assertThat(tags())
        .singleElement()
        .returns(Set.of(Addressee.INDUSTRY), TagText::addressees)
        .returns(TextSpan.at(TEXT, 50, 64), TagText::span);
    assertThat(steps()).containsExactly(ReviewStep.CONFIRMED);
  }

  @Test
  void whatAPersonSaysInsteadIsTaggedAndTheSuggestionCountsAsChanged() {
    decisions.change(
        request.id(),
        new TagEntry(Modality.OBLIGATION, Set.of(Addressee.STATES), null),
        "ana",
        NOW);

    assertThat(tags())
        .singleElement()
        .returns(Modality.OBLIGATION, TagText::modality)
        .returns(null, TagText::span)
        .returns(TagOrigin.SUGGESTION, TagText::origin);
    assertThat(steps()).containsExactly(ReviewStep.CHANGED);
  }

  @Test
  void aRejectedSuggestionLeavesNoTag() {
    decisions.reject(request.id(), "ana", NOW);

    assertThat(tags()).isEmpty();
    assertThat(open()).extracting(SuggestionText::id).containsExactly(recommendation.id());
    assertThat(texts.review(PARAGRAPH).history())
        .singleElement()
        .returns("ana", ReviewChange::by)
        .returns(NOW, ReviewChange::at)
        .returns(ReviewStep.REJECTED, ReviewChange::step);
  }

  @Test
  void whoComesSecondLearnsWhoDecidedWhat() {
    decisions.reject(request.id(), "ana", NOW);

    SuggestionAlreadyDecided clash =
        catchThrowableOfType(
            SuggestionAlreadyDecided.class, () -> decisions.confirm(request.id(), "ben", LATER));

    assertThat(clash.suggestion())
        .returns(SuggestionState.REJECTED, SuggestionText::state)
        .returns("ana", SuggestionText::decidedBy)
        .returns(NOW, SuggestionText::since);
    assertThat(tags()).isEmpty();
    assertThatThrownBy(() -> decisions.reject(-1, "ben", LATER))
        .isInstanceOf(SuggestionNotFound.class);
  }

  @Test
  void ofTwoWhoDecideAtOnceOneLearnsOfTheOther() throws Exception {
    Callable<Boolean> confirming = () -> decides(() -> decisions.confirm(request.id(), "ana", NOW));
    Callable<Boolean> rejecting = () -> decides(() -> decisions.reject(request.id(), "ben", NOW));

    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      assertThat(people.invokeAll(List.of(confirming, rejecting)).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(steps()).hasSize(1);
    assertThat(tags()).hasSize(steps().contains(ReviewStep.CONFIRMED) ? 1 : 0);
  }

  private static boolean decides(Runnable decision) {
    try {
      decision.run();
      return true;
    } catch (SuggestionAlreadyDecided e) {
      return false;
    }
  }

  @Test
  void aTagSetByHandConfirmsTheSuggestionThatSaysTheSame() {
    provisions.tag(
        PARAGRAPH,
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), "die Staaten"),
        "ana",
        NOW);

    assertThat(open()).extracting(SuggestionText::id).containsExactly(recommendation.id());
    assertThat(tags()).singleElement().returns(TagOrigin.PERSON, TagText::origin);
    assertThat(steps()).containsExactly(ReviewStep.CONFIRMED);
  }

  @Test
  void aSuggestionThatATagSaysAlreadyIsLinkedAndNotTaggedTwice() {
    provisions.tag(
        PARAGRAPH, new TagEntry(Modality.OBLIGATION, Set.of(Addressee.STATES), null), "ana", NOW);

    decisions.change(
        request.id(),
        new TagEntry(Modality.OBLIGATION, Set.of(Addressee.STATES), null),
        "ben",
        LATER);

    assertThat(tags()).singleElement().returns("ana", TagText::createdBy);
    assertThat(steps()).containsExactly(ReviewStep.CHANGED);
    decisions.undo("ben", LATER.plusSeconds(1));
    assertThat(tags()).as("the tag of somebody else stays").hasSize(1);
    assertThat(open()).hasSize(2);
  }

  @Test
  void theDatabaseRefusesToRewriteWhatWasDecided() {
    decisions.reject(request.id(), "ana", NOW);
    decisions.markNoCommitment(new ProvisionAddress("un", "para_2"), "ana", NOW);

    for (String rewriting :
        List.of(
            "update suggestion_decision set decided_by = 'eve'",
            "delete from suggestion_decision",
            "truncate suggestion_decision",
            "delete from suggestion",
            "delete from no_commitment")) {
      assertThatThrownBy(() -> jdbc.execute(rewriting)).hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> jdbc.execute("update suggestion set modality = 'OBLIGATION'"))
        .hasMessageContaining("only what becomes of an open suggestion");
    assertThatThrownBy(() ->
            jdbc.execute(
                "update suggestion set state = 'REJECTED', decided_by = 'eve' where state ="
                    + " 'REJECTED'"))
        .hasMessageContaining("only what becomes of an open suggestion");
    assertThatThrownBy(() -> jdbc.execute("update no_commitment set marked_by = 'eve'"))
        .hasMessageContaining("only be retired");
  }

  @Test
  void whoeverDecidesWhileANewVersionIsAcceptedLearnsOfIt() {
    assertThatThrownBy(() -> rejectAfter("update policy_document set superseded_at = ingested_at"))
        .isInstanceOf(DocumentSuperseded.class);
  }

  @Test
  void anotherRefusalOfTheDatabaseIsNotTakenForANewVersion() {
    assertThatThrownBy(
            () -> rejectAfter("update suggestion set state = 'REJECTED', decided_by = 'ben'"))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("only what becomes of an open suggestion");
  }

  /** Rejects the request while something is written behind the back of who does so. */
  private void rejectAfter(String written) {
    transaction.executeWithoutResult(status -> {
      Provision provision = provisions.lock(PARAGRAPH);
      provision.tagging().rejectSuggestion(request.id(), "ana", NOW);
      jdbc.update(written);
      provisions.flush(provision);
    });
  }

  private List<TagText> tags() {
    return texts.get(PARAGRAPH).tags();
  }

  private List<SuggestionText> open() {
    return texts.review(PARAGRAPH).suggestions();
  }

  private List<ReviewStep> steps() {
    return texts.review(PARAGRAPH).history().stream().map(ReviewChange::step).toList();
  }

  private static ProposedTag proposed(Modality modality, String quote, Addressee... addressees) {
    TextSpan span = TextSpan.find(quote, TEXT, 0).orElseThrow();
    return new ProposedTag(modality, Set.of(addressees), span, "test.rule", 0.8);
  }
}
