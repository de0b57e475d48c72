package de.umsetzungsmonitor.ingest.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a finite verb. */
final class SubjectFinder {

  private static final int LONGEST_ITEM = 4;

  private final AddresseeWords names;

  SubjectFinder(AddresseeWords names) {
    this.names = names;
  }

  /** The subject, or null if there is none, as in "fordert die Staaten auf". */
  @Nullable Phrase of(Sentence sentence, int verb) {
    Phrase before = before(sentence, verb);
    if (before != null) {
      return before;
    }
    boolean elided = verb > 0 && FunctionWords.AND.contains(sentence.key(verb - 1));
    Phrase shared = elided ? first(sentence, 0, verb) : null;
    return shared != null ? shared : after(sentence, verb, sentence.clauseAt(verb).to());
  }

  /** The subject if it stands before its verb. */
  @Nullable Phrase before(Sentence sentence, int verb) {
    return first(sentence, start(sentence, verb), verb);
  }

  private @Nullable Phrase first(Sentence sentence, int from, int verb) {
    if (FunctionWords.PREPOSITIONS.contains(sentence.key(from))) {
      return null; // "bis zum 1. Mai und danach alle zwei Jahre"
    }
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, from, verb), names);
    if (phrases.isEmpty() || phrases.getFirst().oblique()) {
      return null;
    }
    Phrase first = phrases.getFirst();
    return isAdverb(sentence, from) && !first.named() && !first.isPronoun() ? null : first;
  }

  /** "Außerdem", "Gemeinsam mit der Agentur": only capital because it begins the sentence. */
  private static boolean isAdverb(Sentence sentence, int from) {
    String key = sentence.key(from);
    return !FunctionWords.ARTICLES.contains(key)
        && !FunctionWords.GENITIVES.contains(key)
        && !FunctionWords.AND.contains(sentence.key(from + 1))
        && from + 1 < sentence.size()
        && !sentence.word(from + 1).isCapital();
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
        int that = clause.from();
        while (!sentence.key(that).equals("dass")) {
          that++;
        }
        return after(sentence, that, clause.to());
      }
    }
    return null;
  }

  /**
   * Where the words begin among which the subject may stand before its verb. A clause that went
   * before takes that place ("Um dies zu erreichen, sollten …"), unless it only says more of the
   * subject: "Die Staaten, die dies noch nicht getan haben, sollten …".
   */
  private int start(Sentence sentence, int verb) {
    int clause = sentence.indexOfClauseAt(verb);
    int from = sentence.clauses().get(clause).from();
    if (clause == 0 || from < verb) {
      boolean elided = FunctionWords.AND.contains(sentence.key(verb - 1));
      return elided ? verb : startOfList(sentence, clause, verb);
    }
    int before = clause - 1;
    while (before > 0 && !sentence.clauses().get(before).speaks()) {
      before--;
    }
    boolean goesOn =
        before < clause - 1 && sentence.clauses().get(before).kind() == Clause.Kind.MAIN;
    return goesOn ? sentence.clauses().get(before).from() : verb;
  }

  /** "Die Kommission, die Mitgliedstaaten und die Betreiber werden" begins two clauses before. */
  private int startOfList(Sentence sentence, int clause, int verb) {
    int from = sentence.clauses().get(clause).from();
    boolean ends = sentence.contains(FunctionWords.AND, from, verb);
    int first = clause;
    while (ends && first > 0 && isItem(sentence, sentence.clauses().get(first - 1))) {
      first--;
    }
    return sentence.clauses().get(first).from();
  }

  /** Whether a clause is somebody's name and nothing else. */
  private boolean isItem(Sentence sentence, Clause clause) {
    String article = sentence.key(clause.from());
    boolean begins =
        FunctionWords.ARTICLES.contains(article) || FunctionWords.GENITIVES.contains(article);
    List<Phrase> phrases = Phrases.of(Zone.between(sentence, clause.from(), clause.to()), names);
    return begins
        && clause.to() - clause.from() <= LONGEST_ITEM
        && sentence.word(clause.to() - 1).isCapital()
        && phrases.size() == 1
        && phrases.getFirst().named();
  }
}
