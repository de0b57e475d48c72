package de.umsetzungsmonitor.web.provision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.umsetzungsmonitor.domain.link.LinkChange;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionReview;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusStep;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.TagChange;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Arranges what happened to a provision, reports, links, tags and decisions, in one order. What one
 * person said of it at one moment is one step.
 */
@Component
class Histories {

  private static final int LATEST = 20;

  /** Who said something, and when. */
  private record Moment(Instant at, String by) {}

  private final StatusChanges changes;

  Histories(StatusChanges changes) {
    this.changes = changes;
  }

  /** The latest steps, the last one first. */
  List<Step> of(Provision provision, ProvisionReview review, List<LinkedProvision> links) {
    List<Step> steps = new ArrayList<>(said(TagChange.of(provision.tagHistory()), review));
    for (StatusStep step : changes.latest(provision, Limit.of(LATEST))) {
      steps.add(new Step(step.at(), step.by(), step, null, List.of(), List.of()));
    }
    for (LinkChange step : LinkChange.of(links)) {
      steps.add(new Step(step.at(), step.by(), null, step, List.of(), List.of()));
    }
    steps.sort(Comparator.comparing(Step::at).reversed());
    return steps.stream().limit(LATEST).toList();
  }

  private static List<Step> said(List<TagChange> tags, ProvisionReview review) {
    Map<Moment, List<TagChange>> tagged =
        tags.stream()
            .collect(
                groupingBy(each -> new Moment(each.at(), each.by()), LinkedHashMap::new, toList()));
    Map<Moment, List<ReviewChange>> decided =
        review.history().stream()
            .collect(
                groupingBy(each -> new Moment(each.at(), each.by()), LinkedHashMap::new, toList()));
    List<Step> steps = new ArrayList<>();
    tagged.forEach((moment, changed) ->
        steps.add(
            new Step(
                moment.at(),
                moment.by(),
                null,
                null,
                changed,
                decided.getOrDefault(moment, List.of()))));
    decided.keySet().removeAll(tagged.keySet());
    decided.forEach((moment, changed) ->
        steps.add(new Step(moment.at(), moment.by(), null, null, List.of(), changed)));
    return steps;
  }
}
