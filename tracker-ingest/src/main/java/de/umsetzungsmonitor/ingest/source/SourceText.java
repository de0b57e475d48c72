package de.umsetzungsmonitor.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as read: its lines in reading order. Lines are counted from 1 wherever they are cited.
 *
 * @param lines blank ones are kept: they part paragraphs
 * @param footnotes what the {@link FootnoteMarks} in the lines point to; empty where the format
 *     does not tell footnotes from text
 */
public record SourceText(List<SourceLine> lines, List<Footnote> footnotes) {
  public SourceText {
    lines = List.copyOf(lines);
    footnotes = List.copyOf(footnotes);
  }

  /** A text of which no footnotes are known. */
  public SourceText(List<SourceLine> lines) {
    this(lines, List.of());
  }

  /** The page on which this line stands, or null where the format has no pages. */
  public @Nullable Integer pageOf(int line) {
    return lines.get(line - 1).page();
  }
}
