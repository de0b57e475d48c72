package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;

/** Cuts out of a sentence the words among which somebody is named. */
final class Zone {

  private Zone() {}

  /** The words from one place to another without subordinate clauses between them. */
  static List<Word> between(Sentence sentence, int from, int to) {
    List<Word> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Clause clause = sentence.clauseAt(i);
      boolean apart = clause.kind() == Clause.Kind.SUBORDINATE && clause.from() > from;
      if (!apart) {
        words.add(sentence.word(i));
      }
    }
    return words;
  }

  /**
   * The words behind a verb up to the clause that says what is to be done. A list with commas
   * counts as a whole: "bittet die Staaten, die Organisationen und den Privatsektor, zu prüfen".
   */
  static List<Word> behind(Sentence sentence, int verb) {
    int clause = sentence.indexOfClauseAt(verb);
    int end = sentence.clauses().get(clause).to();
    for (int next = clause + 1; next < sentence.clauses().size(); next++) {
      Clause candidate = sentence.clauses().get(next);
      boolean list = isList(sentence, next);
      if (list) {
        end = candidate.to();
      } else if (candidate.kind() != Clause.Kind.SUBORDINATE || !listFollows(sentence, next)) {
        break;
      }
    }
    return between(sentence, verb + 1, end);
  }

  private static boolean listFollows(Sentence sentence, int clause) {
    return clause + 1 < sentence.clauses().size() && isList(sentence, clause + 1);
  }

  /** A clause without a verb that goes on with nouns and is followed by what is to be done. */
  private static boolean isList(Sentence sentence, int index) {
    Clause clause = sentence.clauses().get(index);
    boolean actionFollows = index + 1 < sentence.clauses().size();
    return actionFollows
        && !isObjectOfAction(sentence, index)
        && clause.kind() == Clause.Kind.MAIN
        && sentence.word(clause.to() - 1).isCapital()
        && startsList(sentence.key(clause.from()));
  }

  /**
   * Whether the clause begins what is to be done and says no more of whom is asked: "die Staaten,
   * dem Rat Angaben nicht erst nach einem Jahr, sondern sofort zu machen", "die Staaten, den
   * Handel, aus dem Gruppen Einkünfte erzielen, zu unterbinden".
   */
  private static boolean isObjectOfAction(Sentence sentence, int index) {
    Clause clause = sentence.clauses().get(index);
    Clause next = sentence.clauses().get(index + 1);
    boolean goesOn =
        next.kind() == Clause.Kind.SUBORDINATE || sentence.key(next.from()).equals("sondern");
    return goesOn && !FunctionWords.AND.contains(sentence.key(clause.from()));
  }

  private static boolean startsList(String key) {
    return FunctionWords.LIST.contains(key)
        || FunctionWords.ARTICLES.contains(key)
        || key.equals("der");
  }
}
