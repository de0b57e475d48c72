package de.umsetzungsmonitor.ingest.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a finite verb. */
final class SubjectFinder {

  private final AddresseeWords names;

  SubjectFinder(AddresseeWords names) {
    this.names = names;
  }

  /** The subject, or null if there is none, as in "fordert die Staaten auf". */
  @Nullable Phrase of(Sentence sentence, int verb) {
    Phrase before = before(sentence, verb);
    return before != null ? before : after(sentence, verb, sentence.clauseAt(verb).to());
  }

  /** The subject if it stands before its verb. */
  @Nullable Phrase before(Sentence sentence, int verb) {
    int from = start(sentence, verb);
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, from, verb), names);
    if (phrases.isEmpty() || phrases.getFirst().oblique()) {
      return null;
    }
    Phrase first = phrases.getFirst();
    boolean adverb =
        !first.named() && !first.isPronoun() && first.end() == sentence.word(from).end();
    return adverb ? null : first;
  }

  /** The first phrase behind a verb if it can be its subject. */
  @Nullable Phrase after(Sentence sentence, int verb, int to) {
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, verb + 1, to), names);
    return phrases.stream()
        .filter(phrase -> !phrase.oblique() && !phrase.pronoun().equals("es"))
        .findFirst()
        .orElse(null);
  }

  /** The subject of the first clause with "dass" behind a place, or null. */
  @Nullable Phrase ofThat(Sentence sentence, int behind) {
    for (Clause clause : sentence.clauses()) {
      if (clause.kind() == Clause.Kind.THAT && clause.from() > behind) {
        int dass = clause.from();
        while (!sentence.key(dass).equals("dass")) {
          dass++;
        }
        return after(sentence, dass, clause.to());
      }
    }
    return null;
  }

  /** Where the part of the sentence begins that may hold the subject of this verb. */
  private static int start(Sentence sentence, int verb) {
    int clause = sentence.indexOfClauseAt(verb);
    if (clause > 0 && sentence.clauses().get(clause).from() == verb) {
      Clause first = sentence.clauses().get(clause - 1);
      while (clause > 1 && !first.speaks()) {
        clause--;
        first = sentence.clauses().get(clause - 1);
      }
      boolean fronted = sentence.clauses().get(sentence.indexOfClauseAt(verb) - 1) == first;
      return first.kind() == Clause.Kind.MAIN && !fronted ? first.from() : verb;
    }
    int from = sentence.clauses().get(clause).from();
    for (int i = verb - 1; i >= from; i--) {
      if (sentence.key(i).equals("und") && i == verb - 1) {
        return verb;
      }
    }
    return from;
  }
}
