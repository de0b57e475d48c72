package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts forms of each word in its place. All of them keep the offsets of the word, so that whole
 * words are highlighted.
 */
final class FormsFilter extends TokenFilter {

  private final Function<WordForms, List<String>> choice;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private Iterator<String> others = List.<String>of().iterator();
  private AttributeSource.@Nullable State word;

  FormsFilter(TokenStream input, Function<WordForms, List<String>> choice) {
    super(input);
    this.choice = choice;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (others.hasNext()) {
      restoreState(word);
      term.setEmpty().append(others.next());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    List<String> forms = choice.apply(WordForms.of(term.toString()));
    others = forms.iterator();
    term.setEmpty().append(others.next());
    word = others.hasNext() ? captureState() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    others = List.<String>of().iterator();
    word = null;
  }
}
