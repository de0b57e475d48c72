package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the footnotes out of the lines that hold nothing else. */
final class NoteBlock {

  /**
   * A footnote whose mark is still to be found in the text.
   *
   * @param index in the book
   */
  record Due(int index, String mark, NoteStart.Form form, int line) {}

  private final FootnoteBook footnotes;
  private final List<Due> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable NoteStart open;
  private int at;

  private NoteBlock(FootnoteBook footnotes) {
    this.footnotes = footnotes;
  }

  /** The footnotes in these lines, now in the book, in order. */
  static List<Due> record(List<Line> lines, FootnoteBook footnotes) {
    NoteBlock block = new NoteBlock(footnotes);
    lines.forEach(block::take);
    block.finish();
    return block.found;
  }

  private void take(Line line) {
    NoteStart start = NoteStart.read(line.text());
    if (start != null && follows(start)) {
      finish();
      open = start;
      at = line.number();
      text.append(start.text());
    } else if (!line.isBlank() && !line.text().strip().startsWith("http")) {
      text.append(' ').append(line.text().strip());
    }
  }

  private void finish() {
    if (open != null) {
      int index = footnotes.add(open.mark(), at, text.toString());
      found.add(new Due(index, open.mark(), open.form(), at));
    }
    text.setLength(0);
    open = null;
  }

  /** Within a block the numbers run on: "1992 II" at the start of a line is no footnote. */
  private boolean follows(NoteStart next) {
    return open == null
        || open.number() == 0
        || next.number() == 0
        || (next.form() == open.form() && next.number() == open.number() + 1);
  }
}
