package de.umsetzungsmonitor.domain.tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of what people decided about a provision's suggestions, beside the
 * changes of its tags.
 *
 * @param suggestion as it is now; null if the step is about the provision as a whole
 * @param by the username of who did so
 */
public record ReviewChange(
    ReviewStep step, @Nullable SuggestionText suggestion, Instant at, String by) {

  /**
   * The steps about these suggestions and marks; what a new version took over is no step.
   *
   * @param suggestions all there ever were on a provision and its predecessors
   * @param marks likewise
   */
  public static List<ReviewChange> of(List<Suggestion> suggestions, List<NoCommitment> marks) {
    List<ReviewChange> changes = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      changes.addAll(suggestion.changes());
    }
    for (NoCommitment mark : marks) {
      if (!mark.isCarried()) {
        changes.add(
            new ReviewChange(ReviewStep.NO_COMMITMENT, null, mark.markedAt(), mark.markedBy()));
      }
      Instant at = mark.removedAt();
      String by = mark.removedBy();
      if (at != null && by != null) {
        changes.add(new ReviewChange(ReviewStep.NO_COMMITMENT_REMOVED, null, at, by));
      }
    }
    return changes;
  }
}
