package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines into blocks. */
public final class BlockBuilder {

  private final Layout layout;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Line first;
  private @Nullable Line last;

  private BlockBuilder(Layout layout) {
    this.layout = layout;
  }

  /** The blocks that the lines of one text make up, in order. */
  public static List<Block> build(List<Line> lines) {
    BlockBuilder builder = new BlockBuilder(Layout.of(lines));
    for (Line line : lines) {
      builder.take(line);
    }
    builder.finish();
    return builder.blocks;
  }

  private void take(Line line) {
    if (last == null || startsBlock(line, last)) {
      finish();
      first = line;
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
    String whole = text.toString();
    Marker marker = MarkerReader.read(whole);
    blocks.add(
        new Block(first.number(), whole, FootnoteMarks.strip(whole), marker, first.heading()));
    text.setLength(0);
    first = null;
  }

  private boolean startsBlock(Line line, Line previous) {
    boolean apart = line.heading() || previous.heading();
    if (apart || BodyLine.is(line.text()) || BodyLine.is(previous.text())) {
      return true;
    }
    Marker marker = MarkerReader.read(line.text());
    if (isBareMark(text)) {
      return marker != null && !marker.is(Marker.Kind.LOWER);
    }
    String before = FootnoteMarks.strip(previous.text());
    boolean done = Typography.isFinished(before);
    if (marker != null && markStarts(marker, line, before, done)) {
      return true;
    }
    if (line.pageBreakBefore()) {
      return done && startsAfterPageBreak(line, before);
    }
    if (line.gapBefore()) {
      return done || !Typography.startsLower(line.text());
    }
    return !layout.wrapped() || startsWithin(line, before, done);
  }

  /** Whether the block so far is a number alone on its line: its text follows on the next. */
  private static boolean isBareMark(CharSequence text) {
    if (text.length() > 8) {
      return false;
    }
    Marker marker = MarkerReader.read(text.toString());
    return marker != null && marker.rest().isEmpty() && !marker.is(Marker.Kind.ARTICLE);
  }

  /** In running text a mark counts only where a sentence, clause or paragraph has ended. */
  private boolean markStarts(Marker marker, Line line, String before, boolean done) {
    boolean sure = marker.is(Marker.Kind.BULLET) && "•·‣▪●○◦►\uF0B7".contains(marker.value());
    boolean running = layout.wrapped() && !line.gapBefore() && !line.indented();
    return sure || !running || done || layout.isShort(before) || isLastOfList(marker, before);
  }

  /** "…; und" at the end of a line, before the last point of a list. */
  private static boolean isLastOfList(Marker marker, String before) {
    boolean joined =
        before.endsWith(" und") || before.endsWith(" oder") || before.endsWith(" sowie");
    return joined && marker.is(Marker.Kind.LOWER) && marker.letter() != 1 && marker.roman() != 1;
  }

  private boolean startsAfterPageBreak(Line line, String before) {
    if (PreambleOpeners.starts(line.text()) || !layout.wrapped()) {
      return true;
    }
    return Typography.endsSentence(before)
        && layout.endsOnPurpose(before, line.text())
        && !Typography.startsLower(line.text());
  }

  private boolean startsWithin(Line line, String before, boolean done) {
    if (line.indented() && done) {
      return true;
    }
    if (Typography.isAllCapitals(before) && !Typography.isAllCapitals(line.text())) {
      return !Typography.startsLower(line.text());
    }
    boolean onPurpose = layout.endsOnPurpose(before, line.text());
    if (onPurpose && !Typography.startsLower(line.text())) {
      return Typography.endsSentence(before) || (!done && layout.isShort(before));
    }
    return layout.silent() && done && PreambleOpeners.starts(line.text());
  }
}
