package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadNotFound;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a document of an upload: both in one transaction, whole or not at all, and only once. What
 * takes longer than a request should is left to a worker.
 */
@Service
public class UploadAcceptance {

  private final Uploads uploads;
  private final UploadFiles files;
  private final UploadSplits splits;
  private final DocumentIngest ingest;
  private final PolicyDocuments documents;
  private final UploadSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadAcceptance(
      Uploads uploads,
      UploadFiles files,
      UploadSplits splits,
      DocumentIngest ingest,
      PolicyDocuments documents,
      UploadSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.splits = splits;
    this.ingest = ingest;
    this.documents = documents;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Makes the last changes and stores the split, as a document of its own or as a new version; a
   * large one is stored later.
   *
   * @param seen the version of the upload that the writer saw
   * @param metadata what is said about the text; replaces what was said before. What it leaves out
   *     stays in a new version as it was
   * @param target of which document it is a new version; null for a document of its own
   * @param by the username of who accepts
   * @throws UploadNotFound if there is no such upload
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   * @throws FlawedMend if a change cannot be made
   * @throws DocumentNotFound if there is no such document to be a version of
   * @throws DocumentSuperseded if the version that the split was compared with is no longer in
   *     force
   */
  public AcceptResult accept(
      long id,
      int seen,
      GivenMetadata metadata,
      List<Mend> mends,
      @Nullable VersionTarget target,
      String by) {
    Supplier<AcceptResult> attempt =
        () -> transaction.execute(status -> store(id, seen, metadata, mends, target, by));
    try {
      return attempt.get();
    } catch (DataIntegrityViolationException e) {
      // Somebody stored the same bytes, or took the address, at the same time.
      return documents
          .findBySourceSha256(uploads.get(id).origin().sha256())
          .<AcceptResult>map(stored -> new AcceptResult.Stored(stored.slug(), stored.citation()))
          .orElseGet(attempt);
    }
  }

  private AcceptResult store(
      long id,
      int seen,
      GivenMetadata given,
      List<Mend> mends,
      @Nullable VersionTarget target,
      String by) {
    Upload upload = uploads.lock(id);
    upload.requireUnchanged(seen);
    UploadSplit split = splits.of(upload);
    List<SplitProvision> provisions = split.mended().apply(mends).provisions();
    if (provisions.isEmpty()) {
      return new AcceptResult.NothingLeft();
    }
    if (ingest.completed(given, target).complete(upload.origin().fileName()).isEmpty()) {
      return new AcceptResult.OrganizationUnknown();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    upload.describe(seen, UploadJson.of(given), by, now);
    if (!mends.isEmpty()) {
      upload.mend(seen, UploadJson.of(mends), by, now);
    }
    if (provisions.size() > settings.storedAtOnce()) {
      return submit(upload, target, by, now);
    }
    PolicyDocument document =
        document(upload, split.read().family(), provisions, given, target, by);
    upload.accept(document.slug(), by, now);
    files.clear(upload);
    return new AcceptResult.Accepted(
        document.slug(),
        document.version(),
        provisions.stream().filter(provision -> provision.kind().isReportable()).count());
  }

  /** Leaves it to a worker, unless it is plain already that it cannot be stored. */
  private AcceptResult submit(
      Upload upload, @Nullable VersionTarget target, String by, Instant now) {
    Integer basedOn = target == null ? null : target.basedOn();
    if (target != null && basedOn != null && documents.get(target.slug()).version() != basedOn) {
      throw new DocumentSuperseded(target.slug(), basedOn);
    }
    return documents
        .findBySourceSha256(upload.origin().sha256())
        .<AcceptResult>map(known -> new AcceptResult.Stored(known.slug(), known.citation()))
        .orElseGet(() -> {
          upload.submit(target, by, now);
          return new AcceptResult.Submitted();
        });
  }

  /** The document that becomes of an upload, stored in the caller's transaction. */
  PolicyDocument document(
      Upload upload,
      TextFamily family,
      List<SplitProvision> provisions,
      GivenMetadata given,
      @Nullable VersionTarget target,
      String by) {
    DocumentMetadata metadata =
        ingest.completed(given, target).complete(upload.origin().fileName()).orElseThrow();
    byte[] bytes = files.bytes(upload.id()).orElseThrow(() -> StaleUpload.of(upload));
    SourceFile file = new SourceFile(upload.origin().fileName(), bytes);
    return target == null
        ? ingest.store(file, given.slug(), metadata, family, provisions, by)
        : ingest.storeVersion(file, target, metadata, family, provisions, by);
  }
}
