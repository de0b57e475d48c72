package de.umsetzungsmonitor.web.provision;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.link.LinkRelation;
import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.LinkedProvisions;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.web.status.ReportAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Provisions for scripts. */
@RestController
class ProvisionApi {

  private record Note(String mark, String text) {}

  /**
   * A tag in force, or a suggestion that waits for a person and counts nowhere.
   *
   * @param origin where it came from: {@code PERSON}, {@code SUGGESTION} or, undecided, {@code
   *     RULE}
   * @param state {@code CONFIRMED}, {@code TO_CHECK} or, undecided, {@code SUGGESTED}
   * @param rule which rule suggests it, and how sure that is; missing for tags
   */
  private record TagAnswer(
      Modality modality,
      Set<Addressee> addressees,
      @Nullable String quote,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String lostQuote,
      String origin,
      String state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidence) {

    static TagAnswer of(TagText tag) {
      TextSpan span = tag.span();
      return new TagAnswer(
          tag.modality(),
          tag.addressees(),
          span == null ? null : span.quote(),
          span == null ? null : span.start(),
          span == null ? null : span.end(),
          tag.lostQuote(),
          tag.origin().name(),
          tag.state().name(),
          null,
          null);
    }

    static TagAnswer of(SuggestionText suggestion) {
      return new TagAnswer(
          suggestion.modality(),
          suggestion.addressees(),
          suggestion.span().quote(),
          suggestion.span().start(),
          suggestion.span().end(),
          null,
          "RULE",
          "SUGGESTED",
          suggestion.rule(),
          suggestion.confidence());
    }
  }

  /**
   * A link that holds.
   *
   * @param kind what this provision is to the other one: {@code EQUAL}, {@code PART_OF}, {@code
   *     COMPRISES} or {@code OVERLAPS}
   */
  private record LinkAnswer(LinkRelation kind, String document, String eId) {

    static LinkAnswer of(LinkedProvision link) {
      return new LinkAnswer(link.relation(), link.other().slug(), link.other().eId());
    }
  }

  /**
   * A provision.
   *
   * @param documentVersion the version of the text, which a report on it names
   */
  private record ProvisionAnswer(
      String eId,
      int documentVersion,
      String label,
      ProvisionKind kind,
      @Nullable String parent,
      @Nullable String heading,
      String text,
      List<Note> footnotes,
      List<TagAnswer> tags,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReportAnswer> status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LinkAnswer> links) {

    static ProvisionAnswer of(
        ProvisionText text,
        int documentVersion,
        List<SuggestionText> suggestions,
        @Nullable List<ReportAnswer> status,
        @Nullable List<LinkAnswer> links) {
      return new ProvisionAnswer(
          text.eId(),
          documentVersion,
          text.label(),
          text.kind(),
          text.parent(),
          text.heading(),
          text.text(),
          text.footnotes().stream().map(note -> new Note(note.mark(), note.text())).toList(),
          Stream.concat(
                  text.tags().stream().map(TagAnswer::of), suggestions.stream().map(TagAnswer::of))
              .toList(),
          status,
          links);
    }
  }

  private final PolicyDocuments documents;
  private final Provisions provisions;
  private final ProvisionTexts texts;
  private final StatusReports reports;
  private final MemberStates states;
  private final LinkedProvisions linked;

  ProvisionApi(
      PolicyDocuments documents,
      Provisions provisions,
      ProvisionTexts texts,
      StatusReports reports,
      MemberStates states,
      LinkedProvisions linked) {
    this.documents = documents;
    this.provisions = provisions;
    this.texts = texts;
    this.reports = reports;
    this.states = states;
    this.linked = linked;
  }

  /**
   * All provisions of a version, or of the one in force, in document order, with what is suggested
   * behind the tags. Old versions have no suggestions that wait.
   */
  @GetMapping("/api/documents/{slug}/provisions")
  @PreAuthorize("isAuthenticated()")
  List<ProvisionAnswer> list(
      @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version) {
    PolicyDocument document = documents.get(slug, version);
    Map<String, List<SuggestionText>> suggestions = texts.openSuggestions(document);
    return texts.ofDocument(document).stream()
        .map(text ->
            ProvisionAnswer.of(
                text,
                document.version(),
                suggestions.getOrDefault(text.eId(), List.of()),
                null,
                null))
        .toList();
  }

  /** One provision with the reports on it, ordered by state, and what it is linked with. */
  @GetMapping("/api/documents/{slug}/{eId}")
  @PreAuthorize("isAuthenticated()")
  @Transactional(readOnly = true)
  ProvisionAnswer one(@PathVariable String slug, @PathVariable String eId) {
    Provision provision = provisions.get(slug, eId);
    Set<String> bound =
        states.boundBy(provision.document().id()).stream()
            .map(MemberState::iso2)
            .collect(Collectors.toSet());
    List<ReportAnswer> status =
        reports.findByProvision(provision).stream()
            .map(report -> ReportAnswer.of(report, bound.contains(report.state().iso2())))
            .sorted(Comparator.comparing(ReportAnswer::state))
            .toList();
    ProvisionAddress address = new ProvisionAddress(slug, eId);
    List<LinkAnswer> links =
        linked.of(provision.id()).stream()
            .filter(link -> link.isInForce() && link.other().inForce())
            .map(LinkAnswer::of)
            .toList();
    return ProvisionAnswer.of(
        texts.get(address),
        provision.document().version(),
        texts.review(address).suggestions(),
        status,
        links);
  }
}
