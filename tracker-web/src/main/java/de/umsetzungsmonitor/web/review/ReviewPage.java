package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.review.ReviewChoices.Choice;
import de.umsetzungsmonitor.domain.review.ReviewEntry;
import de.umsetzungsmonitor.domain.review.ReviewProgress;
import de.umsetzungsmonitor.domain.review.RuleStatistic;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.web.page.DocumentField;
import de.umsetzungsmonitor.web.provision.MarkedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the review shows around and with the suggestion that is to be decided.
 *
 * @param upcoming what comes next, the suggestion itself included
 * @param item null if nothing is to be decided here
 * @param names display names by username
 */
record ReviewPage(
    ReviewQuery query,
    Filters filters,
    ReviewProgress progress,
    List<ReviewEntry> upcoming,
    @Nullable Item item,
    Map<String, String> names) {

  /** What the filters offer, with how many suggestions each choice leaves. */
  record Filters(
      DocumentField documents,
      List<Choice> modalities,
      List<Choice> rules,
      List<Choice> confidences) {}

  /**
   * A suggestion with what has to be read to decide about it.
   *
   * @param title how its provision is cited
   * @param effective its effective confidence, from 0 to 1
   * @param explanation why the rule suggests so; null if the rule is no more
   * @param record what people thought of the rule so far
   * @param others the other open suggestions of the provision
   */
  record Item(
      PolicyDocument document,
      String title,
      ProvisionText provision,
      List<ProvisionText> parents,
      @Nullable ProvisionText before,
      @Nullable ProvisionText after,
      MarkedText text,
      SuggestionText suggestion,
      double effective,
      @Nullable String explanation,
      @Nullable RuleStatistic record,
      List<SuggestionText> others) {}

  /** The name of a person, or the username of somebody without an account. */
  public String name(String username) {
    return names.getOrDefault(username, username);
  }
}
