package de.umsetzungsmonitor.domain.upload;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file on its way to becoming a document, with what people said about it and mended in it. */
@Entity
public class Upload {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  @Embedded private UploadOrigin origin;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  private String metadata;

  @Embedded private UploadWork work = new UploadWork();
  @Embedded private UploadMends mends = new UploadMends();

  @AttributeOverride(name = "slug", column = @Column(name = "target_slug"))
  @AttributeOverride(name = "basedOn", column = @Column(name = "target_version"))
  private @Nullable VersionTarget target;

  private @Nullable String slug;
  @Embedded private UploadChange lastChange;

  @SuppressWarnings("NullAway.Init")
  protected Upload() {}

  /**
   * An upload that waits for a worker.
   *
   * @param metadata what is said about the text beside the file, as JSON
   * @param by the username of who brings it
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  public Upload(SourceFile file, String metadata, String by, Instant at) {
    this.origin = new UploadOrigin(file.name(), file.sha256(), file.bytes().length, at, by);
    this.metadata = metadata;
    become(UploadState.WAITING, by, at, null);
  }

  /**
   * A worker is done with it.
   *
   * @return false if the claim no longer holds: what the worker made of it must not be stored
   */
  public boolean finish(UploadClaim claim, UploadOutcome outcome, Instant at) {
    if (state != claim.state() || !work.isOf(claim)) {
      return false;
    }
    switch (outcome) {
      case UploadOutcome.Read read -> {
        metadata = read.metadata();
        become(UploadState.READY, origin.createdBy(), at, null);
      }
      case UploadOutcome.Rejected rejected ->
          become(UploadState.REJECTED, origin.createdBy(), at, rejected.reason());
      case UploadOutcome.Stored stored -> {
        slug = stored.slug();
        become(UploadState.ACCEPTED, lastChange.changedBy(), at, null);
      }
      case UploadOutcome.GivenBack back ->
          become(UploadState.READY, lastChange.changedBy(), at, back.reason());
    }
    return true;
  }

  /**
   * Adds a step of mending.
   *
   * @param seen the version that the writer saw
   * @param step what was done, as JSON
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  public void mend(int seen, String step, String by, Instant at) {
    requireUnchanged(seen);
    mends.add(new UploadMend(step, at, by));
    lastChange = new UploadChange(at, by, null);
  }

  /**
   * Takes the last step of mending away; nothing if there is none.
   *
   * @param seen the version that the writer saw
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  public void undo(int seen, String by, Instant at) {
    requireUnchanged(seen);
    if (mends.undo()) {
      lastChange = new UploadChange(at, by, null);
    }
  }

  /**
   * Says something else about the text.
   *
   * @param seen the version that the writer saw
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  public void describe(int seen, String metadata, String by, Instant at) {
    requireUnchanged(seen);
    if (!metadata.equals(this.metadata)) {
      this.metadata = metadata;
      lastChange = new UploadChange(at, by, null);
    }
  }

  /**
   * The upload became a document.
   *
   * @param slug the address of the document
   * @throws StaleUpload if somebody decided about the upload already
   */
  public void accept(String slug, String by, Instant at) {
    requireUnchanged(version);
    become(UploadState.ACCEPTED, by, at, null);
    this.slug = slug;
  }

  /**
   * Somebody accepted the upload; a worker is to store it.
   *
   * @param target of which document it is a new version; null for a document of its own
   * @throws StaleUpload if somebody decided about the upload already
   */
  public void submit(@Nullable VersionTarget target, String by, Instant at) {
    requireUnchanged(version);
    become(UploadState.SUBMITTED, by, at, null);
    this.target = target;
  }

  /**
   * Nobody wants the upload, read or rejected; nothing if it was discarded before.
   *
   * @param seen the version that the writer saw
   * @throws StaleUpload if it was read, mended or accepted since
   */
  public void discard(int seen, String by, Instant at) {
    if (state != UploadState.DISCARDED) {
      if (state == UploadState.ACCEPTED || state.isBeingStored() || seen != version) {
        throw new StaleUpload(id, state, seen, version);
      }
      become(UploadState.DISCARDED, by, at, null);
    }
  }

  /**
   * Nobody has touched the upload for long, read or rejected, so it is discarded.
   *
   * @param before the instant since which somebody must have touched it
   * @return false if somebody did, or a worker has it
   */
  public boolean expire(Instant before, Instant at) {
    boolean isLeft = state == UploadState.READY || state == UploadState.REJECTED;
    if (!isLeft || !lastChange.changedAt().isBefore(before)) {
      return false;
    }
    become(UploadState.DISCARDED, lastChange.changedBy(), at, UploadChange.EXPIRED);
    return true;
  }

  /**
   * Makes sure that it is ready and nobody changed it.
   *
   * @param seen the version that the writer saw
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  public void requireUnchanged(int seen) {
    if (state != UploadState.READY || seen != version) {
      throw new StaleUpload(id, state, seen, version);
    }
  }

  private void become(UploadState next, String by, Instant at, @Nullable String reason) {
    state = next;
    lastChange = new UploadChange(at, by, reason);
  }

  public Long id() {
    return id;
  }

  /** Counts what people changed; goes into every form, so that an overtaken writer is noticed. */
  public int version() {
    return version;
  }

  public UploadOrigin origin() {
    return origin;
  }

  public UploadState state() {
    return state;
  }

  /** What people say about the text, as JSON. */
  public String metadata() {
    return metadata;
  }

  /** How far the worker has come; null before it began. */
  public @Nullable UploadProgress progress() {
    return work.progress();
  }

  /** Of which document it is to be a new version; null for a document of its own. */
  public @Nullable VersionTarget target() {
    return target;
  }

  /** The address of the document that it became; null if it did not. */
  public @Nullable String slug() {
    return slug;
  }

  public UploadChange lastChange() {
    return lastChange;
  }

  /** The steps of mending in order; within the transaction that loaded the upload. */
  public List<UploadMend> mends() {
    return mends.steps();
  }
}
