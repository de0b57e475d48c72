package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadClaim;
import de.umsetzungsmonitor.domain.upload.UploadProgress;
import de.umsetzungsmonitor.domain.upload.UploadStage;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.ingest.source.ReadProgress;

/** A file that a worker is reading: how far it has come, and whether it should go on. */
final class UploadJob implements ReadProgress {

  /** Ends the reading of a file that nobody wants read on. */
  static final class Ended extends RuntimeException {

    Ended() {
      super("ended");
    }
  }

  private final UploadClaim claim;
  private volatile UploadProgress progress;
  private volatile boolean isEnded;

  UploadJob(UploadClaim claim) {
    this.claim = claim;
    boolean isStored = claim.state() == UploadState.STORING;
    this.progress = new UploadProgress(isStored ? UploadStage.STORE : UploadStage.READ, 0, 0);
  }

  UploadClaim claim() {
    return claim;
  }

  UploadProgress progress() {
    return progress;
  }

  boolean isEnded() {
    return isEnded;
  }

  /** Lets the job end at its next page. */
  void end() {
    isEnded = true;
  }

  /**
   * Makes sure that the job goes on.
   *
   * @throws Ended if it does not
   */
  void requireWanted() {
    if (isEnded) {
      throw new Ended();
    }
  }

  @Override
  public void page(int page, int pages) {
    requireWanted();
    UploadStage stage = page < pages ? UploadStage.READ : UploadStage.SPLIT;
    progress = new UploadProgress(stage, page, pages);
  }
}
