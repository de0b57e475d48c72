package de.umsetzungsmonitor.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits for files, set as {@code tracker.ingest.*}.
 *
 * @param maxBytes a larger file is rejected
 * @param maxLines a text with more lines is rejected
 */
@ConfigurationProperties("tracker.ingest")
public record IngestSettings(
    @DefaultValue("20971520") int maxBytes, @DefaultValue("500000") int maxLines) {

  /** The settings that hold where nothing is set. */
  public static IngestSettings defaults() {
    return new IngestSettings(20 * 1024 * 1024, 500_000);
  }
}
