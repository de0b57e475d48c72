package de.umsetzungsmonitor.domain.upload;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file on its way to becoming a document, with what people said about it and mended in it. */
@Entity
public class Upload {

  /** The reason of what was discarded because nobody touched it. */
  public static final String EXPIRED = "EXPIRED";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String fileName;
  private String sha256;
  private int size;
  private Instant createdAt;
  private String createdBy;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  private String metadata;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private @Nullable UploadStage stage;

  @Column(insertable = false, updatable = false)
  private int done;

  @Column(insertable = false, updatable = false)
  private int total;

  @Column(insertable = false, updatable = false)
  private int attempt;

  @AttributeOverride(name = "slug", column = @Column(name = "target_slug"))
  @AttributeOverride(name = "basedOn", column = @Column(name = "target_version"))
  private @Nullable VersionTarget target;

  private @Nullable String reason;
  private @Nullable String slug;
  private Instant changedAt;
  private String changedBy;

  @ElementCollection
  @CollectionTable(name = "upload_mend", joinColumns = @JoinColumn(name = "upload_id"))
  @OrderColumn(name = "step")
  private List<UploadMend> mends = new ArrayList<>();

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
    this.fileName = file.name();
    this.sha256 = file.sha256();
    this.size = file.bytes().length;
    this.metadata = metadata;
    this.state = UploadState.WAITING;
    this.createdAt = at;
    this.createdBy = by;
    changed(by, at);
  }

  /**
   * The text was read and split, and people may look at it.
   *
   * @param metadata what is said about the text, completed by what the text says itself, as JSON
   * @return false if the claim no longer holds: what was read must not be stored
   */
  public boolean read(UploadClaim claim, String metadata, Instant at) {
    if (!isHeldBy(claim)) {
      return false;
    }
    this.metadata = metadata;
    state = UploadState.READY;
    changed(createdBy, at);
    return true;
  }

  /**
   * The file yields nothing.
   *
   * @param reason why, as the name of a value that pages have a sentence for
   * @return false if the claim no longer holds
   */
  public boolean reject(UploadClaim claim, String reason, Instant at) {
    if (!isHeldBy(claim)) {
      return false;
    }
    state = UploadState.REJECTED;
    changed(createdBy, at);
    this.reason = reason;
    return true;
  }

  private boolean isHeldBy(UploadClaim claim) {
    return state == claim.state() && claim.attempt() == attempt;
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
    changed(by, at);
  }

  /**
   * Takes the last step of mending away; nothing if there is none.
   *
   * @param seen the version that the writer saw
   * @throws StaleUpload if somebody else was quicker, or decided about the upload
   */
  public void undo(int seen, String by, Instant at) {
    requireUnchanged(seen);
    if (!mends.isEmpty()) {
      mends.removeLast();
      changed(by, at);
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
      changed(by, at);
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
    this.state = UploadState.ACCEPTED;
    this.slug = slug;
    changed(by, at);
  }

  /**
   * Somebody accepted the upload; a worker is to store it.
   *
   * @param target of which document it is a new version; null for a document of its own
   * @throws StaleUpload if somebody decided about the upload already
   */
  public void submit(@Nullable VersionTarget target, String by, Instant at) {
    requireUnchanged(version);
    this.target = target;
    state = UploadState.SUBMITTED;
    changed(by, at);
  }

  /**
   * A worker made it a document.
   *
   * @param slug the address of the document
   * @return false if the claim no longer holds: what was stored must not stay
   */
  public boolean stored(UploadClaim claim, String slug, Instant at) {
    if (!isHeldBy(claim)) {
      return false;
    }
    this.slug = slug;
    state = UploadState.ACCEPTED;
    changed(changedBy, at);
    return true;
  }

  /**
   * It cannot be stored as it was accepted, and people may look at it again.
   *
   * @param reason why, as the name of a value that pages have a sentence for
   * @return false if the claim no longer holds
   */
  public boolean giveBack(UploadClaim claim, String reason, Instant at) {
    if (!isHeldBy(claim)) {
      return false;
    }
    state = UploadState.READY;
    changed(changedBy, at);
    this.reason = reason;
    return true;
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
      state = UploadState.DISCARDED;
      changed(by, at);
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
    if (!isLeft || !changedAt.isBefore(before)) {
      return false;
    }
    state = UploadState.DISCARDED;
    changed(changedBy, at);
    reason = EXPIRED;
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

  private void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
    reason = null;
  }

  public Long id() {
    return id;
  }

  /** Counts what people changed; goes into every form, so that an overtaken writer is noticed. */
  public int version() {
    return version;
  }

  public String fileName() {
    return fileName;
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** How many bytes the file has. */
  public int size() {
    return size;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The username of who brought it. */
  public String createdBy() {
    return createdBy;
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
    return stage == null ? null : new UploadProgress(stage, done, total);
  }

  /** Of which document it is to be a new version; null for a document of its own. */
  public @Nullable VersionTarget target() {
    return target;
  }

  /** Why it was rejected, could not be stored, or was {@link #EXPIRED discarded}; mostly null. */
  public @Nullable String reason() {
    return reason;
  }

  /** The address of the document that it became; null if it did not. */
  public @Nullable String slug() {
    return slug;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** The username of who changed it last. */
  public String changedBy() {
    return changedBy;
  }

  /** The steps of mending in order; within the transaction that loaded the upload. */
  public List<UploadMend> mends() {
    return List.copyOf(mends);
  }
}
