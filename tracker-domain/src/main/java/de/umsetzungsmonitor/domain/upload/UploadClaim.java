package de.umsetzungsmonitor.domain.upload;

/**
 * The right of one worker to read an upload, as long as its lease lasts.
 *
 * @param attempt counts the workers that have tried, this one included
 */
public record UploadClaim(long uploadId, int attempt) {}
