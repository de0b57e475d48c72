package de.umsetzungsmonitor.domain.upload;

/**
 * The right of one worker to read or to store an upload, as long as its lease lasts.
 *
 * @param attempt tells it from all other claims to the upload
 * @param tries counts the workers that have tried the same, this one included
 * @param state whether it is {@code READING} or {@code STORING}
 */
public record UploadClaim(long uploadId, int attempt, int tries, UploadState state) {}
