package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.document.DocumentSource;
import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.review.SuggestionRuns;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the text of a document: its file, its provisions, and what the rules suggest for them. */
@Component
class TextStore {

  private final DocumentSources sources;
  private final Provisions provisions;
  private final TagSuggester suggester;
  private final SuggestionRuns runs;

  TextStore(
      DocumentSources sources, Provisions provisions, TagSuggester suggester, SuggestionRuns runs) {
    this.sources = sources;
    this.provisions = provisions;
    this.suggester = suggester;
    this.runs = runs;
  }

  /**
   * Stores a text in the transaction of whoever stored the document.
   *
   * @param split in document order
   * @param placed puts a provision, not stored yet, in its place among those that are there
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void save(
      PolicyDocument document,
      SourceFile file,
      TextFamily family,
      List<SplitProvision> split,
      UnaryOperator<Provision> placed) {
    sources.save(new DocumentSource(document, file));
    Map<String, List<ProposedTag>> proposed = suggester.suggest(family, split);
    String rules = suggester.rules().version();
    Map<String, Provision> byEId = new HashMap<>();
    for (int i = 0; i < split.size(); i++) {
      SplitProvision found = split.get(i);
      Provision provision = placed.apply(provision(document, found, i + 1, byEId));
      provision.suggest(
          proposed.getOrDefault(found.eId(), List.of()), rules, document.ingestedAt());
      byEId.put(found.eId(), provisions.save(provision));
    }
    runs.note(document.id(), family.name(), rules, document.ingestedAt());
  }

  private static Provision provision(
      PolicyDocument document, SplitProvision found, int position, Map<String, Provision> byEId) {
    return new Provision(
        document,
        found.eId(),
        found.label(),
        found.kind(),
        found.parentEId() == null ? null : byEId.get(found.parentEId()),
        found.heading(),
        position,
        found.page(),
        found.text(),
        found.footnotes().stream()
            .map(note -> new Footnote(note.mark(), note.text(), note.offset()))
            .toList());
  }
}
