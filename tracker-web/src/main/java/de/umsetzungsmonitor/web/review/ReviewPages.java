package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.DisplayNames;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionContext;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.review.ReviewChoices;
import de.umsetzungsmonitor.domain.review.ReviewChoices.Choice;
import de.umsetzungsmonitor.domain.review.ReviewEntry;
import de.umsetzungsmonitor.domain.review.ReviewFilter;
import de.umsetzungsmonitor.domain.review.ReviewList;
import de.umsetzungsmonitor.domain.review.ReviewProgress;
import de.umsetzungsmonitor.domain.review.RuleStatistics;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.ingest.tag.TagRule;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import de.umsetzungsmonitor.web.page.DocumentField;
import de.umsetzungsmonitor.web.page.DocumentFields;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.provision.MarkedText;
import de.umsetzungsmonitor.web.review.ReviewPage.Filters;
import de.umsetzungsmonitor.web.review.ReviewPage.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Loads what the review shows. */
@Component
class ReviewPages {

  /** How many suggestions the list beside the text names. */
  static final int LISTED = 12;

  private final ReviewList list;
  private final ReviewChoices choices;
  private final RuleStatistics statistics;
  private final TagSuggester suggester;
  private final DisplayNames names;
  private final DocumentFields documents;
  private final MessageSource messages;
  private final Citation citation;
  private final Clock clock;

  ReviewPages(
      ReviewList list,
      ReviewChoices choices,
      RuleStatistics statistics,
      TagSuggester suggester,
      DisplayNames names,
      DocumentFields documents,
      MessageSource messages,
      Citation citation,
      Clock clock) {
    this.list = list;
    this.choices = choices;
    this.statistics = statistics;
    this.suggester = suggester;
    this.names = names;
    this.documents = documents;
    this.messages = messages;
    this.citation = citation;
    this.clock = clock;
  }

  /** The page without a suggestion. */
  ReviewPage without(ReviewQuery query, String username) {
    return page(query, username, null);
  }

  /** The page with one of the open suggestions of a provision. */
  ReviewPage with(
      ReviewQuery query, String username, ProvisionContext context, SuggestionText suggestion) {
    return page(query, username, item(context, suggestion));
  }

  /** How far the review has come; a person's own decisions count from the beginning of the day. */
  ReviewProgress progress(ReviewQuery query, String username) {
    Instant today = Days.today(clock).atStartOfDay(Days.ZONE).toInstant();
    return list.progress(query.filter(), username, today);
  }

  /** How a provision is cited. */
  String title(PolicyDocument document, ProvisionText provision) {
    return citation.of(document.organization(), provision.kind(), provision.label());
  }

  private ReviewPage page(ReviewQuery query, String username, @Nullable Item item) {
    List<ReviewEntry> upcoming = list.upcoming(query.filter(), username, LISTED);
    Map<String, String> known =
        names.of(
            upcoming.stream()
                .map(ReviewEntry::claimedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return new ReviewPage(query, filters(query), progress(query, username), upcoming, item, known);
  }

  private Filters filters(ReviewQuery query) {
    ReviewFilter filter = query.filter();
    List<Band> bands = List.of(Band.values());
    List<Long> counts =
        choices.confidences(
            filter, bands.stream().map(band -> new double[] {band.least(), band.most()}).toList());
    List<Choice> confidences = new ArrayList<>();
    for (Band band : bands) {
      confidences.add(new Choice(band.value(), band.title(), counts.get(band.ordinal())));
    }
    Modality modality = filter.modality();
    return new Filters(
        documents(filter),
        withChosen(choices.modalities(filter), modality == null ? null : modality.name()),
        withChosen(choices.rules(filter), filter.rule()),
        confidences);
  }

  /** The field for a document, with how many suggestions are open in each that it offers. */
  DocumentField documents(ReviewFilter filter) {
    Map<String, String> open = new LinkedHashMap<>();
    for (Choice each : choices.documents(filter)) {
      open.put(
          each.value(),
          messages.getMessage(
              "review.document.suggestions",
              new Object[] {each.count()},
              LocaleContextHolder.getLocale()));
    }
    return documents.oneOf(filter.document(), open);
  }

  /** What is chosen stays on offer, also when nothing is left of it. */
  private static List<Choice> withChosen(List<Choice> offered, @Nullable String chosen) {
    if (chosen == null || offered.stream().anyMatch(each -> each.value().equals(chosen))) {
      return offered;
    }
    List<Choice> all = new ArrayList<>(offered);
    all.add(new Choice(chosen, chosen, 0));
    return all;
  }

  private Item item(ProvisionContext context, SuggestionText suggestion) {
    List<SuggestionText> others =
        context.suggestions().stream().filter(each -> each.id() != suggestion.id()).toList();
    return new Item(
        context.document(),
        title(context.document(), context.provision()),
        context.provision(),
        context.parents(),
        context.before(),
        context.after(),
        MarkedText.of(context.provision(), context.suggestions(), List.of(suggestion.span())),
        suggestion,
        list.effective(suggestion.id()).orElse(suggestion.confidence()),
        suggester.rules().find(suggestion.rule()).map(TagRule::explanation).orElse(null),
        statistics.of(suggestion.rule()).orElse(null),
        others);
  }
}
