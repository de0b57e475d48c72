package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.review.SuggestionRuns;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import de.umsetzungsmonitor.ingest.tag.TagSuggester;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the suggestions for stored documents up to the rules that this program has: for those that
 * were stored before there were rules, or with other ones. What people decided stays.
 */
@Service
class SuggestionRenewal {

  private static final Logger log = LoggerFactory.getLogger(SuggestionRenewal.class);

  private final PolicyDocuments documents;
  private final DocumentSources sources;
  private final Provisions provisions;
  private final SuggestionRuns runs;
  private final TagSuggester suggester;
  private final TextIngest texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SuggestionRenewal(
      PolicyDocuments documents,
      DocumentSources sources,
      Provisions provisions,
      SuggestionRuns runs,
      TagSuggester suggester,
      TextIngest texts,
      TransactionTemplate transaction,
      Clock clock) {
    this.documents = documents;
    this.sources = sources;
    this.provisions = provisions;
    this.runs = runs;
    this.suggester = suggester;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The documents, by id, whose suggestions were made by other rules or not at all. */
  List<Long> outdated() {
    return runs.outdated(suggester.rules().version());
  }

  /**
   * Renews the suggestions for a document, whole or not at all.
   *
   * @return false if another process does so just now, or did
   */
  boolean renew(long documentId) {
    TextFamily family = family(documentId);
    String rules = suggester.rules().version();
    boolean renewed =
        transaction.execute(status -> {
          if (!runs.begin(documentId, rules)) {
            return false;
          }
          PolicyDocument document = documents.findById(documentId).orElseThrow();
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          renew(document, family, rules, now);
          runs.note(documentId, family.name(), rules, now);
          return true;
        });
    if (renewed) {
      log.info("Suggestions for document {} were made by the rules {}", documentId, rules);
    }
    return renewed;
  }

  private void renew(PolicyDocument document, TextFamily family, String rules, Instant now) {
    provisions.lockAll(document); // what is decided meanwhile would contradict
    provisions.withSuggestions(document); // fills the lists of the same entities
    provisions.withNoCommitments(document);
    List<Provision> all = provisions.withTags(document);
    Map<String, List<ProposedTag>> proposed =
        suggester.suggest(family, all.stream().map(SuggestionRenewal::split).toList());
    for (Provision provision : all) {
      provision.suggest(proposed.getOrDefault(provision.eId(), List.of()), rules, now);
    }
  }

  /** As it was noted, or as the file is read now. */
  private TextFamily family(long documentId) {
    return runs.family(documentId)
        .map(TextFamily::valueOf)
        .or(() -> sources.findByDocumentId(documentId).map(source -> family(source.bytes())))
        .orElse(TextFamily.GENERAL);
  }

  private TextFamily family(byte[] bytes) {
    return switch (texts.preview(bytes, "stored file")) {
      case PreviewResult.Split split -> split.preview().family();
      case PreviewResult.Rejected rejected -> TextFamily.GENERAL;
    };
  }

  private static SplitProvision split(Provision provision) {
    Provision parent = provision.parent();
    return new SplitProvision(
        provision.eId(),
        provision.label(),
        provision.kind(),
        parent == null ? null : parent.eId(),
        provision.heading(),
        provision.text(),
        List.of(),
        provision.position(),
        provision.page());
  }
}
