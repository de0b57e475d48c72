package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The uploads of all people. */
public interface Uploads extends Repository<Upload, Long> {

  Upload save(Upload upload);

  void flush();

  /** An upload with its mends. */
  @EntityGraph(attributePaths = "mends.steps")
  Optional<Upload> findById(long id);

  /** An upload, locked until the transaction ends, so that writers queue. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select u from Upload u where u.id = :id")
  Optional<Upload> findAndLock(long id);

  Optional<Upload> findFirstByOriginSha256AndStateIn(String sha256, Collection<UploadState> states);

  /** The uploads in these states from before one with a certain id, the youngest first. */
  List<Upload> findByStateInAndIdLessThanOrderByIdDesc(
      Collection<UploadState> states, long before, Limit limit);

  /** Those of them that somebody brought. */
  List<Upload> findByStateInAndOriginCreatedByAndIdLessThanOrderByIdDesc(
      Collection<UploadState> states, String createdBy, long before, Limit limit);

  /** Those in these states that nobody has changed since an instant. */
  List<Upload> findByStateInAndLastChangeChangedAtBefore(
      Collection<UploadState> states, Instant before, Limit limit);

  long countByStateInAndOriginCreatedBy(Collection<UploadState> states, String createdBy);

  long countByStateIn(Collection<UploadState> states);

  /**
   * The upload with its mends.
   *
   * @throws UploadNotFound if there is none
   */
  default Upload get(long id) {
    return findById(id).orElseThrow(() -> new UploadNotFound(id));
  }

  /**
   * The upload, locked until the transaction ends.
   *
   * @throws UploadNotFound if there is none
   */
  default Upload lock(long id) {
    return findAndLock(id).orElseThrow(() -> new UploadNotFound(id));
  }

  /** The upload of the same bytes that may still become a document. */
  default Optional<Upload> openOf(String sha256) {
    return findFirstByOriginSha256AndStateIn(sha256, UploadState.open());
  }
}
