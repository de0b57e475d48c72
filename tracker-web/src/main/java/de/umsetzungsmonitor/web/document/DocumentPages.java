package de.umsetzungsmonitor.web.document;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.ProvisionProgress;
import de.umsetzungsmonitor.domain.status.ProvisionProgresses;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.web.document.DocumentPage.Extent;
import de.umsetzungsmonitor.web.document.DocumentPage.OwnValue;
import de.umsetzungsmonitor.web.document.DocumentPage.Paragraph;
import de.umsetzungsmonitor.web.document.DocumentPage.Section;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.provision.MarkedText;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.StatusBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Loads the page of a document in a fixed number of queries and arranges it in sections. */
@Component
class DocumentPages {

  /** The longest number that fits into the narrow margin. */
  private static final int NARROW = 5;

  /**
   * What waits for a decision, by eId, where people found that nothing is asked, and what counts.
   */
  private record Review(
      Map<String, List<SuggestionText>> suggestions,
      Set<String> withoutCommitment,
      Set<String> counted) {}

  private final PolicyDocuments documents;
  private final ProvisionTexts texts;
  private final MemberStates states;
  private final ProvisionProgresses progresses;
  private final Citation citation;

  DocumentPages(
      PolicyDocuments documents,
      ProvisionTexts texts,
      MemberStates states,
      ProvisionProgresses progresses,
      Citation citation) {
    this.documents = documents;
    this.texts = texts;
    this.states = states;
    this.progresses = progresses;
    this.citation = citation;
  }

  /** The page of a version of a document; null stands for the one in force. */
  DocumentPage page(String slug, @Nullable Integer version, DocumentFilter filter, SignedIn me) {
    PolicyDocument document = documents.get(slug, version);
    List<ProvisionText> provisions = texts.ofDocument(document);
    List<MemberState> bound = states.boundBy(document.id());
    List<MemberState> own = bound.stream().filter(state -> me.coordinates(state.iso2())).toList();
    Map<String, ProvisionProgress> progress =
        progresses.of(document, own.stream().map(MemberState::iso2).toList());
    Review review = review(document, me);
    List<Paragraph> shown =
        provisions.stream()
            .map(provision ->
                paragraph(
                    document,
                    provision,
                    progress.getOrDefault(provision.eId(), ProvisionProgress.NONE),
                    review,
                    bound.size(),
                    own))
            .filter(filter::shows)
            .toList();
    Locale locale = LocaleContextHolder.getLocale();
    return new DocumentPage(
        document,
        documents.findBySlugOrderByVersion(slug),
        Locale.of(document.metadata().language()).getDisplayLanguage(locale),
        extent(provisions, review.counted().size()),
        bound.size(),
        own.stream().map(state -> state.name(locale)).toList(),
        sections(shown),
        shown.size(),
        provisions.size(),
        review.suggestions().size(),
        shown.stream().anyMatch(paragraph -> paragraph.margin().length() > NARROW));
  }

  /** Only analysts see what waits for them. */
  private Review review(PolicyDocument document, SignedIn me) {
    return new Review(
        me.has(Role.ANALYST) && document.isInForce() ? texts.openSuggestions(document) : Map.of(),
        texts.withoutCommitment(document),
        texts.counted(document.id()));
  }

  private Paragraph paragraph(
      PolicyDocument document,
      ProvisionText provision,
      ProvisionProgress progress,
      Review review,
      int bound,
      List<MemberState> own) {
    boolean counts = review.counted().contains(provision.eId());
    Locale locale = LocaleContextHolder.getLocale();
    List<SuggestionText> suggestions =
        review.suggestions().getOrDefault(provision.eId(), List.of());
    return new Paragraph(
        provision,
        citation.of(document.organization(), provision.kind(), provision.label()),
        citation.margin(provision.kind(), provision.label()),
        MarkedText.of(provision, suggestions, List.of()),
        suggestions,
        review.withoutCommitment().contains(provision.eId()),
        counts ? StatusBar.of(progress.counts(), bound) : null,
        progress.implemented(),
        (counts ? own : List.<MemberState>of())
            .stream()
                .map(state ->
                    new OwnValue(
                        state.iso2(),
                        state.name(locale),
                        progress.values().get(state.iso2()),
                        progress.toCheck().contains(state.iso2())))
                .toList());
  }

  private static List<Section> sections(List<Paragraph> paragraphs) {
    List<Section> sections = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      ProvisionText provision = paragraph.provision();
      boolean preamble = provision.kind() == ProvisionKind.RECITAL;
      Section last = sections.isEmpty() ? null : sections.getLast();
      if (last == null
          || last.preamble() != preamble
          || !Objects.equals(last.heading(), provision.heading())) {
        sections.add(Section.after(last, preamble, provision.heading()));
      }
      sections.getLast().paragraphs().add(paragraph);
    }
    return sections;
  }

  private static Extent extent(List<ProvisionText> provisions, int counted) {
    return new Extent(
        provisions.stream().filter(p -> p.kind() == ProvisionKind.RECITAL).count(),
        provisions.stream().filter(p -> p.kind().isReportable()).count(),
        counted,
        provisions.stream().filter(p -> p.kind() == ProvisionKind.NARRATIVE).count(),
        provisions.stream().mapToLong(p -> p.footnotes().size()).sum());
  }
}
