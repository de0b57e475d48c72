package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Discards the uploads that people have forgotten, with their large parts. */
@Component
class UploadExpiry {

  /** More than people forget in an hour; the rest follows with the next round. */
  private static final Limit AT_ONCE = Limit.of(200);

  private final Uploads uploads;
  private final UploadFiles files;
  private final UploadSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadExpiry(
      Uploads uploads,
      UploadFiles files,
      UploadSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Discards what nobody has changed for the days that are set. */
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void discardUntouched() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant before = now.minus(Duration.ofDays(settings.keepDays()));
    EnumSet<UploadState> left = EnumSet.of(UploadState.READY, UploadState.REJECTED);
    for (Upload untouched :
        uploads.findByStateInAndLastChangeChangedAtBefore(left, before, AT_ONCE)) {
      transaction.executeWithoutResult(status -> {
        Upload upload = uploads.lock(untouched.id());
        if (upload.expire(before, now)) {
          files.clear(upload);
        }
      });
    }
  }
}
