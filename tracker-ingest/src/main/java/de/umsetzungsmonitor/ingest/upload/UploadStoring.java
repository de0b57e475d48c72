package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadClaim;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadOutcome;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a document of one upload that somebody accepted, if the claim still holds by then. */
@Component
class UploadStoring {

  /** The reason of what nobody expected. */
  static final String FAILED = "NOT_STORED";

  private final Uploads uploads;
  private final UploadFiles files;
  private final UploadSplits splits;
  private final UploadAcceptance acceptance;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadStoring(
      Uploads uploads,
      UploadFiles files,
      UploadSplits splits,
      UploadAcceptance acceptance,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.splits = splits;
    this.acceptance = acceptance;
    this.transaction = transaction;
    this.clock = clock;
  }

  void store(UploadClaim claim) {
    Upload upload = uploads.get(claim.uploadId());
    UploadSplit split = splits.of(upload);
    List<SplitProvision> provisions = split.mended().provisions();
    GivenMetadata given = UploadJson.metadata(upload.metadata());
    try {
      transaction.executeWithoutResult(status -> {
        PolicyDocument document =
            acceptance.document(
                upload,
                split.read().family(),
                provisions,
                given,
                upload.target(),
                upload.lastChange().changedBy());
        // Locked only now: until here the lease is renewed in the same row.
        Upload held = uploads.lock(upload.id());
        if (held.finish(claim, new UploadOutcome.Stored(document.slug()), now())) {
          files.clear(held);
        } else {
          status.setRollbackOnly();
        }
      });
    } catch (DocumentSuperseded e) {
      giveBack(claim, "SUPERSEDED");
    }
  }

  /** Lets people look at it again. */
  void giveBack(UploadClaim claim, String reason) {
    transaction.executeWithoutResult(status ->
        uploads.lock(claim.uploadId()).finish(claim, new UploadOutcome.GivenBack(reason), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
