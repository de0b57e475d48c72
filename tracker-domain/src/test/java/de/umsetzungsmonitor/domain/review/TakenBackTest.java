package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionReview;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.StillTagged;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is taken back, by undoing or by saying something else. */
class TakenBackTest extends DecisionTest {

  @Test
  void undoTakesBackOneDecisionAfterTheOther() {
    decisions.confirm(request.id(), "ana", NOW);
    decisions.reject(recommendation.id(), "ana", LATER);

    assertThat(decisions.undo("ana", LATER.plusSeconds(1))).contains(PARAGRAPH);
    assertThat(open()).extracting(SuggestionText::id).containsExactly(recommendation.id());
    assertThat(tags()).hasSize(1);
    assertThat(decisions.undo("ana", LATER.plusSeconds(2))).contains(PARAGRAPH);
    assertThat(open()).hasSize(2);
    assertThat(tags()).isEmpty();
    assertThat(decisions.undo("ana", LATER.plusSeconds(3))).isEmpty();

    assertThat(steps())
        .containsExactlyInAnyOrder(
            ReviewStep.CONFIRMED, ReviewStep.REOPENED, ReviewStep.REJECTED, ReviewStep.REOPENED);
    assertThat(jdbc.queryForObject("select count(*) from tag", Long.class)).isEqualTo(1);
  }

  @Test
  void undoAskedTwiceAtTheSameTimeTakesBackOnce() throws Exception {
    decisions.reject(request.id(), "ana", NOW);
    Instant second = LATER.plusSeconds(1);

    try (ExecutorService hands = Executors.newSingleThreadExecutor()) {
      Future<Optional<ProvisionAddress>> again =
          transaction.execute(status -> {
            assertThat(decisions.undo("ana", LATER)).contains(PARAGRAPH);
            Future<Optional<ProvisionAddress>> waiting =
                hands.submit(() -> decisions.undo("ana", second));
            await().until(this::someoneWaits);
            return waiting;
          });

      assertThat(again.get()).isEmpty();
    }
    assertThat(steps()).containsExactlyInAnyOrder(ReviewStep.REJECTED, ReviewStep.REOPENED);
  }

  @Test
  void undoLeavesTheDecisionsOfOthersAlone() {
    decisions.reject(request.id(), "ana", NOW);
    decisions.reject(recommendation.id(), "ben", LATER);

    decisions.undo("ana", LATER.plusSeconds(1));

    assertThat(open()).extracting(SuggestionText::id).containsExactly(request.id());
  }

  @Test
  void aProvisionThatAsksNothingHasNoSuggestionsUntilThatIsTakenBack() {
    decisions.markNoCommitment(PARAGRAPH, "ana", NOW);

    ProvisionReview review = texts.review(PARAGRAPH);
    assertThat(review.noCommitment()).isNotNull();
    assertThat(review.suggestions()).isEmpty();
    examples.suggest(
        "un", "para_1", "2", NOW, proposed(Modality.OBLIGATION, "zu handeln", Addressee.STATES));
    assertThat(open()).isEmpty();

    decisions.removeNoCommitment(PARAGRAPH, "ben", LATER);
    assertThat(open()).hasSize(2);
    assertThat(texts.review(PARAGRAPH).noCommitment()).isNull();
    assertThat(steps())
        .contains(ReviewStep.NO_COMMITMENT, ReviewStep.NO_COMMITMENT_REMOVED, ReviewStep.REJECTED);
  }

  @Test
  void undoTakesBackThatAProvisionAsksNothing() {
    decisions.markNoCommitment(PARAGRAPH, "ana", NOW);

    decisions.undo("ana", LATER);

    assertThat(texts.review(PARAGRAPH).noCommitment()).isNull();
    assertThat(open()).hasSize(2);
  }

  @Test
  void aTagRetiresTheMarkThatNothingIsAsked() {
    decisions.markNoCommitment(PARAGRAPH, "ana", NOW);

    TagEntry entry = new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null);
    provisions.tag(PARAGRAPH, entry, "ben", LATER);

    assertThat(texts.review(PARAGRAPH).noCommitment()).isNull();
    assertThatThrownBy(() -> decisions.markNoCommitment(PARAGRAPH, "ana", LATER))
        .isInstanceOf(StillTagged.class);
  }

  private boolean someoneWaits() {
    return jdbc.queryForObject(
        """
        select exists (select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock')
        """,
        Boolean.class);
  }
}
