package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a sentence and the clauses between its commas. */
final class Sentence {

  private final List<Word> words;
  private final List<Clause> clauses = new ArrayList<>();
  private final int[] clauseOfWord;

  Sentence(List<Word> words) {
    this.words = words;
    this.clauseOfWord = new int[words.size()];
    int from = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || partsClauses(i)) {
        if (i > from) {
          Arrays.fill(clauseOfWord, from, i, clauses.size());
          clauses.add(Clause.of(this, from, i));
        }
        if (i < words.size()) {
          clauseOfWord[i] = clauses.size();
        }
        from = i + 1;
      }
    }
  }

  /** A full stop within a sentence belongs to a number or an abbreviation. */
  private boolean partsClauses(int i) {
    Word word = words.get(i);
    boolean stop = word.text().equals(".") && i + 1 == words.size();
    return stop || word.isMark() && ",:–—‚;!?".contains(word.text());
  }

  Word word(int i) {
    return words.get(i);
  }

  /** The key of a word; empty before the first and behind the last. */
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

  /** The same as a place; a mark counts with the clause behind it. */
  int indexOfClauseAt(int word) {
    int clause = clauseOfWord[Math.clamp(word, 0, words.size() - 1)];
    return Math.min(clause, clauses.size() - 1);
  }

  /** Whether there is a clause with "dass". */
  boolean hasThat() {
    return clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.THAT);
  }

  /** Whether one of these keys stands from one place to another. */
  boolean contains(Set<String> keys, int from, int to) {
    return indexOf(keys, from, to) >= 0;
  }

  /** The first place of one of these keys, or -1. */
  int indexOf(Set<String> keys, int from, int to) {
    for (int i = Math.max(from, 0); i < Math.min(to, words.size()); i++) {
      if (keys.contains(words.get(i).key())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it goes on in what follows: it ends without a full stop. */
  boolean isOpen() {
    return isOpen(words.getLast().text());
  }

  /** Whether a text goes on in its points: it ends without a full stop, also before a quote. */
  static boolean isOpen(String text) {
    int end = text.length();
    while (end > 0 && " “”\"«»)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".;!?".indexOf(text.charAt(end - 1)) < 0;
  }
}
