package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadNotFound;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an upload before it counts; each call is one transaction. */
@Service
public class UploadEditing {

  private final Uploads uploads;
  private final UploadFiles files;
  private final UploadSplits splits;
  private final Clock clock;

  UploadEditing(Uploads uploads, UploadFiles files, UploadSplits splits, Clock clock) {
    this.uploads = uploads;
    this.files = files;
    this.splits = splits;
    this.clock = clock;
  }

  /**
   * Keeps what somebody says about the text and makes changes in the split, all of it or nothing.
   * The changes are one step, and undone as one.
   *
   * @param seen the version of the upload that the writer saw
   * @param by the username of the writer
   * @throws UploadNotFound if there is no such upload
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   * @throws FlawedMend if a change cannot be made
   */
  @Transactional
  public void edit(long id, int seen, GivenMetadata metadata, List<Mend> mends, String by) {
    Upload upload = uploads.lock(id);
    upload.describe(seen, UploadJson.of(metadata), by, now());
    if (!mends.isEmpty()) {
      upload.mend(seen, UploadJson.of(mends), by, now());
      splits.of(upload);
    }
  }

  /**
   * Keeps what somebody says about the text and takes the last step back, if there is one.
   *
   * @throws UploadNotFound if there is no such upload
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  @Transactional
  public void undo(long id, int seen, GivenMetadata metadata, String by) {
    Upload upload = uploads.lock(id);
    upload.describe(seen, UploadJson.of(metadata), by, now());
    upload.undo(seen, by, now());
  }

  /**
   * Gives an upload up, whether it is read already or not.
   *
   * @param seen the version of the upload that the writer saw
   * @throws UploadNotFound if there is no such upload
   * @throws StaleUpload if it was read, mended or accepted since
   */
  @Transactional
  public void discard(long id, int seen, String by) {
    Upload upload = uploads.lock(id);
    upload.discard(seen, by, now());
    files.clear(upload);
  }

  /** What is said about the text of an upload. */
  public GivenMetadata metadata(Upload upload) {
    return UploadJson.metadata(upload.metadata());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
