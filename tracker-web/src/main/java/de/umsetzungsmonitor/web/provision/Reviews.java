package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.provision.ProvisionReview;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Review;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds to suggestions why their rules make them. */
@Component
class Reviews {

  private final TagSuggester suggester;

  Reviews(TagSuggester suggester) {
    this.suggester = suggester;
  }

  /**
   * What is suggested and decided; nothing waits for a decision in a version that is superseded.
   */
  Review of(ProvisionReview said, boolean inForce) {
    Map<String, String> explanations = new HashMap<>();
    for (TagRule rule : suggester.rules().all()) {
      explanations.put(rule.id(), rule.explanation());
    }
    Map<Long, String> reasons = new HashMap<>();
    for (ReviewChange step : said.history()) {
      SuggestionText suggestion = step.suggestion();
      if (suggestion != null && suggestion.tag() != null) {
        String explanation = explanations.get(suggestion.rule());
        if (explanation != null) {
          reasons.put(suggestion.tag(), explanation);
        }
      }
    }
    return new Review(
        inForce ? said.suggestions() : List.of(), said.noCommitment(), reasons, explanations);
  }
}
