package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.ingest.family.TextSplitting;
import de.umsetzungsmonitor.ingest.filter.LineFilters;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.read.SourceReader;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.ReadResult;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The way in: the bytes of a file become provisions, or a reason why not. Stores nothing. */
@Component
@EnableConfigurationProperties(ReadLimits.class)
public class TextIngest {

  private static final Logger log = LoggerFactory.getLogger(TextIngest.class);

  private final SourceReader reader;

  /** An ingest within these limits. */
  public TextIngest(ReadLimits limits) {
    this.reader = new SourceReader(limits);
  }

  /** Reads and splits a file, as {@link #preview(byte[], String, ReadProgress)} does. */
  public PreviewResult preview(byte[] bytes, String fileName) {
    return preview(bytes, fileName, ReadProgress.NONE);
  }

  /**
   * Reads and splits a file. Throws for no content whatever and takes time linear in its size.
   *
   * @param bytes the whole file
   * @param fileName for the log only: the type is found from the bytes
   * @param progress is told of each page that has been read
   */
  public PreviewResult preview(byte[] bytes, String fileName, ReadProgress progress) {
    PreviewResult result =
        switch (reader.read(bytes, progress)) {
          case ReadResult.Rejected no -> new PreviewResult.Rejected(no.reason(), no.detail());
          case ReadResult.Read read -> split(read.text());
        };
    if (result instanceof PreviewResult.Rejected no) {
      log.info("No split of {} ({}): {}", loggable(fileName), no.reason(), no.detail());
    }
    return result;
  }

  private static PreviewResult split(SourceText text) {
    SplitPreview preview = TextSplitting.split(LineFilters.apply(text));
    return preview == null
        ? new PreviewResult.Rejected(RejectionReason.NO_PROVISION, "no provision")
        : new PreviewResult.Split(preview.onPagesOf(text), text);
  }

  private static String loggable(String fileName) {
    return fileName.replaceAll("[^\\p{L}\\p{N} ._-]", "?");
  }
}
