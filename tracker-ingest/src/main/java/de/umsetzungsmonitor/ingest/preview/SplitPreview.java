package de.umsetzungsmonitor.ingest.preview;

import de.umsetzungsmonitor.ingest.source.SourceText;
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

  /** The same split, each provision with the page on which its line stands in the text. */
  public SplitPreview onPagesOf(SourceText text) {
    List<SplitProvision> onPages =
        provisions.stream().map(each -> each.onPage(text.pageOf(each.line()))).toList();
    return new SplitPreview(family, confidence, metadata, onPages);
  }
}
