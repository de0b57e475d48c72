package de.umsetzungsmonitor.ingest.preview;

import java.util.List;

/**
 * A text split into provisions, not stored yet.
 *
 * @param confidence how sure it is that the text is of this family, from 0 to 1
 * @param provisions in the order of the text
 */
public record SplitPreview(
    TextFamily family, double confidence, FoundMetadata metadata, List<SplitProvision> provisions) {
  public SplitPreview {
    provisions = List.copyOf(provisions);
  }
}
