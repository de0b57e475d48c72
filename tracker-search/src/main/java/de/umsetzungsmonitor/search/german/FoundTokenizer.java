package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Makes one token of each thing that is found in the text, placed where it was found. */
final class FoundTokenizer extends Tokenizer {

  private final Function<String, List<Found>> finder;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private Iterator<Found> found = List.<Found>of().iterator();
  private int length;

  /** A tokenizer of what the finder answers, in ascending order of the starts. */
  FoundTokenizer(Function<String, List<Found>> finder) {
    this.finder = finder;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = input.readAllAsString();
    length = text.length();
    found = finder.apply(text).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!found.hasNext()) {
      return false;
    }
    Found next = found.next();
    term.append(next.term());
    offset.setOffset(correctOffset(next.start()), correctOffset(next.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
