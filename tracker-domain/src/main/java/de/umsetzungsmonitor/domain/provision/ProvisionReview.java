package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.NoCommitment;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules suggest for a provision and what people decided about that.
 *
 * @param suggestions those that wait for a decision, in the order of their words
 * @param noCommitment set if a person says that the provision asks nothing of anybody
 * @param history every step, from the first version on, in no particular order
 */
public record ProvisionReview(
    List<SuggestionText> suggestions,
    @Nullable NoCommitmentText noCommitment,
    List<ReviewChange> history) {

  /** What is suggested and decided now. */
  static ProvisionReview of(Provision provision) {
    NoCommitment mark = provision.noCommitment();
    return new ProvisionReview(
        provision.openSuggestions().stream().map(SuggestionText::of).toList(),
        mark == null ? null : new NoCommitmentText(mark.markedAt(), mark.markedBy()),
        provision.reviewHistory());
  }
}
