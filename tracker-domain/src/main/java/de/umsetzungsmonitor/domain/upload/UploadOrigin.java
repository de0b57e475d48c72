package de.umsetzungsmonitor.domain.upload;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Which file was brought, by whom and when.
 *
 * @param sha256 SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param size how many bytes it has
 * @param createdBy the username of who brought it
 */
@Embeddable
public record UploadOrigin(
    String fileName, String sha256, int size, Instant createdAt, String createdBy) {}
