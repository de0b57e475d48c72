package de.umsetzungsmonitor.ingest.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads are read, kept and stored, set as {@code tracker.ingest.upload.*}.
 *
 * @param threads how many files this instance reads at once; 0 leaves the reading to others
 * @param pollInterval how long a worker without work waits before it looks again
 * @param lease after how long without a sign of life another worker takes a file over
 * @param maxAttempts how many workers may die of a file before it is given up
 * @param maxOpen how many uploads of one person may be open at a time
 * @param keepDays what nobody changes for so many days is discarded
 * @param storedAtOnce a text of more provisions is stored in the background when it is accepted
 */
@ConfigurationProperties("tracker.ingest.upload")
public record UploadSettings(
    @DefaultValue("2") int threads,
    @DefaultValue("500ms") Duration pollInterval,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("3") int maxAttempts,
    @DefaultValue("100") int maxOpen,
    @DefaultValue("30") int keepDays,
    @DefaultValue("2000") int storedAtOnce) {}
