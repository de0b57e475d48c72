package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.Passage;
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

  /** Where these words stand in a text, in its order; always whole words. */
  public List<Passage.Span> in(String text) {
    return in(ContentWord.of(text)).stream()
        .map(word -> new Passage.Span(word.start(), word.end()))
        .toList();
  }

  /** How many different ones a text has. */
  public int count(String text) {
    return count(ContentWord.of(text));
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
      terms.addAll(word.forms().stems());
      terms.addAll(word.forms().parts());
    }
    return terms;
  }
}
