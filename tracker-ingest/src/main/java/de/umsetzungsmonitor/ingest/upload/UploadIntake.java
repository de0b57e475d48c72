package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in, to be read in the background. */
@Service
@EnableConfigurationProperties(UploadSettings.class)
public class UploadIntake {

  private final Uploads uploads;
  private final UploadFiles files;
  private final PolicyDocuments documents;
  private final UploadSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  UploadIntake(
      Uploads uploads,
      UploadFiles files,
      PolicyDocuments documents,
      UploadSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.documents = documents;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Stores a file unread, unless its bytes are known or too many uploads of the same person are
   * open.
   *
   * @param given what is known about the text beside the file
   * @param by the username of who brings it
   */
  public UploadReceipt receive(SourceFile file, GivenMetadata given, String by) {
    Optional<UploadReceipt> known = known(file);
    if (known.isPresent()) {
      return known.get();
    }
    if (uploads.countByStateInAndOriginCreatedBy(UploadState.open(), by) >= settings.maxOpen()) {
      return new UploadReceipt.TooMany(settings.maxOpen());
    }
    try {
      return transaction.execute(status -> store(file, given, by));
    } catch (DataIntegrityViolationException e) {
      // Of two who bring the same bytes at once, the second is told of the first.
      return known(file).orElseThrow(() -> e);
    }
  }

  private UploadReceipt store(SourceFile file, GivenMetadata given, String by) {
    Upload upload =
        uploads.save(
            new Upload(
                file, UploadJson.of(given), by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    files.store(upload, file.bytes());
    return new UploadReceipt.Received(upload.id());
  }

  private Optional<UploadReceipt> known(SourceFile file) {
    return documents
        .findBySourceSha256(file.sha256())
        .<UploadReceipt>map(stored -> new UploadReceipt.Stored(stored.slug(), stored.citation()))
        .or(() ->
            uploads.openOf(file.sha256()).map(open -> new UploadReceipt.OnTheRoad(open.id())));
  }
}
