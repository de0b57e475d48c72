package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.TextRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that two texts have in common, in whatever inflection and also within compounds:
 * "Kindesmissbrauchs" and "Missbrauch" are. Words that say nothing ("und") are left out.
 */
public final class SharedWords {

  private final Set<String> terms;

  private SharedWords(Set<String> terms) {
    this.terms = terms;
  }

  /** What both texts have. */
  public static SharedWords of(String one, String other) {
    return of(ContentWord.of(one), ContentWord.of(other));
  }

  static SharedWords of(List<ContentWord> one, List<ContentWord> other) {
    Set<String> terms = terms(one);
    terms.retainAll(terms(other));
    return new SharedWords(terms);
  }

  /** A text in pieces, those that are shared words marked; together they are the text. */
  public List<TextRun> mark(String text) {
    List<TextRun> runs = new ArrayList<>();
    int from = 0;
    for (ContentWord word : in(ContentWord.of(text))) {
      if (word.start() > from) {
        runs.add(new TextRun(text.substring(from, word.start()), false));
      }
      runs.add(new TextRun(text.substring(word.start(), word.end()), true));
      from = word.end();
    }
    if (from < text.length()) {
      runs.add(new TextRun(text.substring(from), false));
    }
    return runs;
  }

  /** Those of the words of a text that are shared, in their order. */
  List<ContentWord> in(List<ContentWord> words) {
    return words.stream().filter(word -> word.isAmong(terms)).toList();
  }

  /** How many different ones of the words of a text are shared. */
  int count(List<ContentWord> words) {
    return (int) in(words).stream().map(ContentWord::stem).distinct().count();
  }

  private static Set<String> terms(List<ContentWord> words) {
    Set<String> terms = new HashSet<>();
    for (ContentWord word : words) {
      terms.add(word.stem());
      terms.addAll(word.parts());
    }
    return terms;
  }
}
