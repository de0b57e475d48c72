package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds the parts of each compound at its position. A part keeps the offsets of the whole word, so
 * that whole words are highlighted.
 */
final class CompoundFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private Iterator<String> parts = List.<String>of().iterator();
  private AttributeSource.@Nullable State word;

  CompoundFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (parts.hasNext()) {
      restoreState(word);
      term.setEmpty().append(parts.next());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    parts = CompoundWords.parts(term.toString()).iterator();
    word = parts.hasNext() ? captureState() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts = List.<String>of().iterator();
    word = null;
  }
}
