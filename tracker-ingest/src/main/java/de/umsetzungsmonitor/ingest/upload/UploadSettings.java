package de.umsetzungsmonitor.ingest.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads are read, set as {@code tracker.ingest.upload.*}.
 *
 * @param threads how many files this instance reads at once; 0 leaves the reading to others
 * @param pollInterval how long a worker without work waits before it looks again
 * @param lease after how long without a sign of life another worker takes a file over
 * @param maxAttempts how many workers may die of a file before it is rejected
 */
@ConfigurationProperties("tracker.ingest.upload")
record UploadSettings(
    @DefaultValue("2") int threads,
    @DefaultValue("500ms") Duration pollInterval,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("3") int maxAttempts) {}
