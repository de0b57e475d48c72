package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What the {@link UploadQueue} notes of the worker that has an upload; only read here. */
@Embeddable
class UploadWork {

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private @Nullable UploadStage stage;

  @Column(insertable = false, updatable = false)
  private int done;

  @Column(insertable = false, updatable = false)
  private int total;

  @Column(insertable = false, updatable = false)
  private int attempt;

  /** How far the worker has come; null before it began. */
  @Nullable UploadProgress progress() {
    return stage == null ? null : new UploadProgress(stage, done, total);
  }

  /** Whether nobody has claimed the upload since. */
  boolean isOf(UploadClaim claim) {
    return claim.attempt() == attempt;
  }
}
