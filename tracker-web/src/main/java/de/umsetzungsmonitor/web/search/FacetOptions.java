package de.umsetzungsmonitor.web.search;

import static java.util.stream.Collectors.toMap;

import de.umsetzungsmonitor.domain.document.DocumentCitations;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.FacetCount;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.web.status.StatusName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each filter of a search offers, in words. */
@Component
class FacetOptions {

  /** Filters whose values are few and always the same: they keep their places, with 0 hits too. */
  private static final Map<String, List<? extends Enum<?>>> ALWAYS =
      Map.of(
          "organization", List.of(Organization.values()),
          "kind", List.of(ProvisionKind.values()),
          "modality", List.of(TaggedWith.values()),
          "addressee", List.of(Addressee.values()),
          "status", List.of(StatusFilter.values()));

  /** How many documents are offered, those with the most hits first; others can be typed. */
  static final int DOCUMENTS = 50;

  private final DocumentCitations citations;
  private final MessageSource messages;

  FacetOptions(DocumentCitations citations, MessageSource messages) {
    this.citations = citations;
    this.messages = messages;
  }

  /** The options of each filter that has any, by the name of its parameter. */
  Map<String, List<FacetOption>> of(SearchForm form, SearchResult result, Locale locale) {
    Map<String, String> citations = citations(form, result);
    Map<String, List<FacetOption>> options = new LinkedHashMap<>();
    for (String name : SearchForm.FACETS) {
      UnaryOperator<String> label =
          switch (name) {
            case "document" -> slug -> citations.getOrDefault(slug, slug);
            case "year" -> year -> year;
            default -> value -> word(name, value, locale);
          };
      options.put(name, options(name, form.chosen(name), result, label));
    }
    return options;
  }

  private Map<String, String> citations(SearchForm form, SearchResult result) {
    Set<String> offered = new HashSet<>(form.chosen("document"));
    counts("document", result).forEach(count -> offered.add(count.value()));
    return citations.of(offered);
  }

  /** What was chosen stays to be seen, even where nothing is left of it. */
  private static List<FacetOption> options(
      String name, List<String> chosen, SearchResult result, UnaryOperator<String> label) {
    Map<String, Integer> counts =
        counts(name, result).stream()
            .collect(
                toMap(
                    FacetCount::value, FacetCount::count, (one, other) -> one, LinkedHashMap::new));
    Stream<String> always =
        result.facets().containsKey(name)
            ? ALWAYS.getOrDefault(name, List.of()).stream().map(Enum::name)
            : Stream.empty();
    return Stream.of(always, counts.keySet().stream(), chosen.stream())
        .flatMap(values -> values)
        .distinct()
        .map(value ->
            new FacetOption(
                value, label.apply(value), counts.getOrDefault(value, 0), chosen.contains(value)))
        .toList();
  }

  private static List<FacetCount> counts(String name, SearchResult result) {
    List<FacetCount> counts = result.facets().getOrDefault(name, List.of());
    return name.equals("document") && counts.size() > DOCUMENTS
        ? counts.subList(0, DOCUMENTS)
        : counts;
  }

  private String word(String name, String value, Locale locale) {
    String word = value.equals(StatusFilter.NO_REPORT.name()) ? StatusName.NO_REPORT : value;
    return messages.getMessage("word." + name + "." + word, null, locale);
  }
}
