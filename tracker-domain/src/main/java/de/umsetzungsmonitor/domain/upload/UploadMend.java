package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * One step of mending a split: all that somebody did at once, and takes back at once.
 *
 * @param mend what was done, as JSON
 * @param madeBy the username of who did it
 */
@Embeddable
public record UploadMend(String mend, Instant madeAt, String madeBy) {}
