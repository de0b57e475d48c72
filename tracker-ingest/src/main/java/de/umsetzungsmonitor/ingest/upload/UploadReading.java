package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadClaim;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadOutcome;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.PreviewResult;
import de.umsetzungsmonitor.ingest.TextIngest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and splits one upload and keeps what came of it, if the claim still holds by then. */
@Component
class UploadReading {

  /** The reason of what is our fault and not the file's. */
  static final String FAILED = "FAILED";

  private final Uploads uploads;
  private final UploadFiles files;
  private final TextIngest texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadReading(
      Uploads uploads,
      UploadFiles files,
      TextIngest texts,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.texts = texts;
    this.transaction = transaction;
    this.clock = clock;
  }

  void read(UploadJob job) {
    UploadClaim claim = job.claim();
    byte[] bytes = files.bytes(claim.uploadId()).orElseThrow(UploadJob.Ended::new);
    String fileName = uploads.get(claim.uploadId()).origin().fileName();
    PreviewResult result = texts.preview(bytes, fileName, job);
    job.requireWanted(); // a reader may have taken the end of the job for a fault of the file
    switch (result) {
      case PreviewResult.Split split -> keep(claim, split);
      case PreviewResult.Rejected rejected -> reject(claim, rejected.reason().name());
    }
  }

  private void keep(UploadClaim claim, PreviewResult.Split split) {
    String json = UploadJson.of(split.preview());
    transaction.executeWithoutResult(status -> {
      Upload upload = uploads.lock(claim.uploadId());
      GivenMetadata metadata =
          UploadJson.metadata(upload.metadata()).over(split.preview().metadata());
      if (upload.finish(claim, new UploadOutcome.Read(UploadJson.of(metadata)), now())) {
        files.store(upload, json, TextPages.of(split.text()));
      }
    });
  }

  void reject(UploadClaim claim, String reason) {
    transaction.executeWithoutResult(status -> {
      Upload upload = uploads.lock(claim.uploadId());
      if (upload.finish(claim, new UploadOutcome.Rejected(reason), now())) {
        files.clear(upload);
      }
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
