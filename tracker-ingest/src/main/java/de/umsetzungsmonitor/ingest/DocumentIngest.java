package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.version.ComparedProvision;
import de.umsetzungsmonitor.domain.version.NewVersions;
import de.umsetzungsmonitor.domain.version.Succession;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a file in: read, split, and stored whole or not at all. */
@Service
public class DocumentIngest {

  private final TextIngest texts;
  private final PolicyDocuments documents;
  private final TextStore store;
  private final NewVersions versions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DocumentIngest(
      TextIngest texts,
      PolicyDocuments documents,
      TextStore store,
      NewVersions versions,
      TransactionTemplate transaction,
      Clock clock) {
    this.texts = texts;
    this.documents = documents;
    this.store = store;
    this.versions = versions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Reads a file, splits it and stores the document with its provisions in one transaction.
   *
   * @param given what is known about the text beside the file
   * @param by the username of who brings it
   */
  public IngestResult ingest(SourceFile file, GivenMetadata given, String by) {
    return examine(
        file,
        given,
        null,
        (metadata, split) ->
            storeOnce(
                file,
                split,
                () -> store(file, given.slug(), metadata, split.family(), split.provisions(), by)));
  }

  /**
   * The same, as a new version of a document. What neither the file says nor {@code given} stays as
   * it was.
   *
   * @throws DocumentNotFound if there is no such document
   * @throws DocumentSuperseded if the version that the text was compared with is no longer in force
   */
  public IngestResult ingestVersion(
      SourceFile file, GivenMetadata given, VersionTarget target, String by) {
    return examine(
        file,
        given,
        target,
        (metadata, split) ->
            storeOnce(
                file,
                split,
                () ->
                    storeVersion(file, target, metadata, split.family(), split.provisions(), by)));
  }

  /**
   * What {@link #ingest} would answer now, with nothing stored; the address is the one that the
   * document would get.
   */
  public IngestResult examine(SourceFile file, GivenMetadata given) {
    return examine(
        file,
        given,
        null,
        (metadata, split) -> new IngestResult.Ingested(address(given.slug(), metadata), 1, split));
  }

  private IngestResult examine(
      SourceFile file,
      GivenMetadata given,
      @Nullable VersionTarget target,
      BiFunction<DocumentMetadata, SplitPreview, IngestResult> then) {
    Optional<IngestResult> known = duplicate(file);
    if (known.isPresent()) {
      return known.get();
    }
    return switch (texts.preview(file.bytes(), file.name())) {
      case PreviewResult.Rejected rejected -> new IngestResult.Rejected(rejected.reason());
      case PreviewResult.Split split ->
          completed(given.over(split.preview().metadata()), target)
              .complete(file.name())
              .map(metadata -> then.apply(metadata, split.preview()))
              .orElseGet(IngestResult.OrganizationUnknown::new);
    };
  }

  /**
   * What is said of a text, completed by what holds of the document of which it is to be a new
   * version: a corrected text is of the same decision, of the same day.
   *
   * @param target null for a document of its own
   * @throws DocumentNotFound if there is no such document
   */
  public GivenMetadata completed(GivenMetadata given, @Nullable VersionTarget target) {
    return target == null ? given : given.over(documents.get(target.slug()).metadata());
  }

  /**
   * Of two who bring the same bytes at once, the second is told of the first; of two who bring
   * different texts with one symbol, the second gets another address.
   */
  private IngestResult storeOnce(
      SourceFile file, SplitPreview split, Supplier<PolicyDocument> storing) {
    Supplier<IngestResult> attempt =
        () -> {
          PolicyDocument stored = storing.get();
          return new IngestResult.Ingested(stored.slug(), stored.version(), split);
        };
    try {
      return attempt.get();
    } catch (DataIntegrityViolationException e) {
      return duplicate(file).orElseGet(attempt);
    }
  }

  /**
   * Stores a document with the provisions it was split into and what the rules suggest for them,
   * whole or not at all, in the caller's transaction if there is one.
   *
   * @param slug the address that the document is to have; null to derive it from the symbol
   * @param split in document order; no eId and no label twice
   * @throws DataIntegrityViolationException if somebody took the address, or stored the same bytes,
   *     at the same time
   */
  public PolicyDocument store(
      SourceFile file,
      @Nullable String slug,
      DocumentMetadata metadata,
      TextFamily family,
      List<SplitProvision> split,
      String by) {
    return transaction.execute(status -> {
      PolicyDocument document =
          documents.save(new PolicyDocument(address(slug, metadata), metadata, file, now(), by));
      store.save(document, file, family, split, provision -> provision);
      return document;
    });
  }

  /**
   * Stores a new version of a document in the place of the one in force, with the tags and reports
   * that carry over, whole or not at all, in the caller's transaction if there is one.
   *
   * @param split in document order; no eId and no label twice
   * @throws DocumentNotFound if there is no such document
   * @throws DocumentSuperseded if the version that the text was compared with is no longer in force
   * @throws DataIntegrityViolationException if somebody stored the same bytes at the same time
   */
  public PolicyDocument storeVersion(
      SourceFile file,
      VersionTarget target,
      DocumentMetadata metadata,
      TextFamily family,
      List<SplitProvision> split,
      String by) {
    return transaction.execute(status -> {
      List<ComparedProvision> texts = split.stream().map(SplitProvision::compared).toList();
      Succession succession = versions.begin(target, metadata, file, texts, by, now());
      store.save(succession.document(), file, family, split, succession::succeed);
      versions.carryReports(succession);
      return succession.document();
    });
  }

  /** What the database stores has no finer grain. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private String address(@Nullable String slug, DocumentMetadata metadata) {
    return slug == null ? Slug.of(metadata, documents::existsBySlug) : slug;
  }

  private Optional<IngestResult> duplicate(SourceFile file) {
    return documents
        .findBySourceSha256(file.sha256())
        .map(document -> new IngestResult.Duplicate(document.slug(), document.citation()));
  }
}
