package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last that happened to an upload, apart from its progress.
 *
 * @param changedBy the username of who did it, or for whom a worker did
 * @param reason why it was rejected, could not be stored, or was {@link #EXPIRED discarded}; mostly
 *     null
 */
@Embeddable
public record UploadChange(Instant changedAt, String changedBy, @Nullable String reason) {

  /** The reason of what was discarded because nobody touched it. */
  public static final String EXPIRED = "EXPIRED";
}
