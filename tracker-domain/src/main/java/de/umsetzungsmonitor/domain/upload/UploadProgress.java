package de.umsetzungsmonitor.domain.upload;

/**
 * How far a worker has come with a file.
 *
 * @param done how much of the stage is done, for example pages; 0 where it cannot be told
 * @param total how much there is; 0 where it cannot be told
 */
public record UploadProgress(UploadStage stage, int done, int total) {}
