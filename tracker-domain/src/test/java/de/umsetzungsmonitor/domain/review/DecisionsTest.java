package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.Modality;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Suggestions are decided once, by one person, and tags come of them. */
class DecisionsTest extends DecisionTest {

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
}
