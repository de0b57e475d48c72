package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;

/** The words of a sentence and the clauses between its commas. */
final class Sentence {

  private final List<Word> words;
  private final List<Clause> clauses = new ArrayList<>();

  Sentence(List<Word> words) {
    this.words = words;
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || parts(words.get(i)) || isLastStop(i)) {
        if (i > from) {
          clauses.add(Clause.of(this, from, i));
        }
        from = i + 1;
      }
    }
  }

  private boolean isLastStop(int i) {
    return i + 1 == words.size() && words.get(i).text().equals(".");
  }

  private static boolean parts(Word word) {
    return word.isMark() && ",:–—‚;!?".contains(word.text());
  }

  Word word(int i) {
    return words.get(i);
  }

  String key(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i).key();
  }

  int size() {
    return words.size();
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** The clause in which this word stands. */
  Clause clauseAt(int word) {
    return clauses.get(indexOfClauseAt(word));
  }

  int indexOfClauseAt(int word) {
    for (int i = 0; i < clauses.size(); i++) {
      if (word < clauses.get(i).to()) {
        return i;
      }
    }
    return clauses.size() - 1;
  }
}
