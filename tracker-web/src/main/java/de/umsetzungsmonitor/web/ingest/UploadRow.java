package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadChange;
import de.umsetzungsmonitor.domain.upload.UploadOrigin;
import de.umsetzungsmonitor.domain.upload.UploadProgress;
import de.umsetzungsmonitor.domain.upload.UploadStage;
import de.umsetzungsmonitor.domain.upload.UploadState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the list and the page of its progress show it.
 *
 * @param version goes into the forms
 * @param createdBy the name of who brought it
 * @param changedBy the name of who changed it last
 * @param reason why it was rejected, as the end of a message's key
 * @param slug the address of the document that it became
 */
record UploadRow(
    long id,
    int version,
    String fileName,
    int size,
    UploadState state,
    @Nullable UploadProgress progress,
    @Nullable String reason,
    @Nullable String slug,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt) {

  static UploadRow of(Upload upload, Map<String, String> names) {
    UploadOrigin origin = upload.origin();
    UploadChange last = upload.lastChange();
    return new UploadRow(
        upload.id(),
        upload.version(),
        origin.fileName(),
        origin.size(),
        upload.state(),
        upload.progress(),
        last.reason(),
        upload.slug(),
        names.getOrDefault(origin.createdBy(), origin.createdBy()),
        origin.createdAt(),
        names.getOrDefault(last.changedBy(), last.changedBy()),
        last.changedAt());
  }

  /** Whether it will change by itself. */
  public boolean isUnderWay() {
    return state.isUnderWay();
  }

  /** Whether it was accepted and becomes a document by itself. */
  public boolean isBeingStored() {
    return state.isBeingStored();
  }

  /** Whether there is a split to look at. */
  public boolean isReady() {
    return state == UploadState.READY;
  }

  /** How much of the text is read, in per cent. */
  public int readPercent() {
    if (progress == null) {
      return 0;
    }
    boolean isRead = progress.stage() == UploadStage.SPLIT;
    return isRead ? 100 : progress.total() == 0 ? 0 : 100 * progress.done() / progress.total();
  }

  /** Whether the text is being split. */
  public boolean isSplitting() {
    return progress != null && progress.stage() == UploadStage.SPLIT;
  }
}
