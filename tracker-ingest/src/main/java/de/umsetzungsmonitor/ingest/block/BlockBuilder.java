package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines into blocks. */
public final class BlockBuilder {

  private final Borders borders;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Line first;
  private @Nullable Line last;

  private BlockBuilder(Borders borders) {
    this.borders = borders;
  }

  /** The blocks that the lines of one text make up, in order. */
  public static List<Block> build(List<Line> lines) {
    BlockBuilder builder = new BlockBuilder(new Borders(lines));
    for (int i = 0; i < lines.size(); i++) {
      builder.take(lines.get(i), i);
    }
    builder.finish();
    return builder.blocks;
  }

  private void take(Line line, int index) {
    if (last == null || borders.isBefore(index, text, first == last)) {
      finish();
      first = line;
      borders.noteStart(index);
    } else {
      text.append(' ');
    }
    text.append(line.text());
    last = line;
  }

  private void finish() {
    if (first == null) {
      return;
    }
    for (String part : GluedParagraphs.parts(text.toString())) {
      Marker marker = MarkerReader.read(part);
      blocks.add(
          new Block(first.number(), part, FootnoteMarks.strip(part), marker, first.heading()));
    }
    text.setLength(0);
    first = null;
  }
}
