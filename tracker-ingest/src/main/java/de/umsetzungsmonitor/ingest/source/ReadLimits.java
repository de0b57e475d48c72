package de.umsetzungsmonitor.ingest.source;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read before it is rejected, set as {@code tracker.ingest.*}.
 *
 * @param maxBytes a larger file is too large
 * @param maxLines a text with more lines is too long
 * @param maxCharacters a text with more characters is too long
 * @param maxPages a file with more pages is too long
 * @param maxUnpackedBytes what is packed in a file may unpack to so many bytes, for each stream of
 *     a PDF and for all parts of a Word document together; more is too complex
 * @param maxParts a Word document of more parts is too complex
 * @param maxTags a web page with more tags is too complex
 * @param maxDepth what is nested deeper, such as the elements of a document, is too complex
 * @param maxTime reading that takes longer is too complex; each page adds {@code maxTimePerPage}
 * @param maxTimePerPage see {@code maxTime}
 */
@ConfigurationProperties("tracker.ingest")
public record ReadLimits(
    @DefaultValue("20971520") int maxBytes,
    @DefaultValue("500000") int maxLines,
    @DefaultValue("25000000") int maxCharacters,
    @DefaultValue("5000") int maxPages,
    @DefaultValue("134217728") int maxUnpackedBytes,
    @DefaultValue("5000") int maxParts,
    @DefaultValue("500000") int maxTags,
    @DefaultValue("150") int maxDepth,
    @DefaultValue("8s") Duration maxTime,
    @DefaultValue("100ms") Duration maxTimePerPage) {

  /** The limits that hold where nothing is set. */
  public static ReadLimits defaults() {
    return new ReadLimits(
        20 * 1024 * 1024,
        500_000,
        25_000_000,
        5_000,
        128 * 1024 * 1024,
        5_000,
        500_000,
        150,
        Duration.ofSeconds(8),
        Duration.ofMillis(100));
  }
}
