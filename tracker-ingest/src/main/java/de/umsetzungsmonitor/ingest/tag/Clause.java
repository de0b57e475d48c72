package de.umsetzungsmonitor.ingest.tag;

import java.util.Set;

/**
 * What stands between two commas of a sentence.
 *
 * @param from index of its first word in the sentence
 * @param to index behind its last word
 */
record Clause(int from, int to, Kind kind) {

  /** What a clause is to the sentence. */
  enum Kind {
    /** Says something by itself, or goes on with what was said. */
    MAIN,
    /** Begins with "dass". */
    THAT,
    /** "wenn", "die dies noch nicht getan haben": says nothing by itself. */
    SUBORDINATE,
    /** "die Umsetzung zu prüfen". */
    INFINITIVE
  }

  private static final Set<String> SHORT_VERBS =
      Set.of("darf", "hat", "ist", "kann", "muss", "sei", "sind", "soll", "war", "wird");

  /** Stand behind "zu" like an infinitive does: "zu den Zielen". */
  private static final Set<String> ARTICLES_IN_EN =
      Set.of("allen", "den", "deren", "diesen", "einen", "ihren", "jenen", "seinen", "unseren");

  private static final int SHORTEST_PREFIX = 2;
  private static final int SHORTEST_VERB = 4;

  static Clause of(Sentence sentence, int from, int to) {
    return new Clause(from, to, kind(sentence, from, to));
  }

  private static Kind kind(Sentence sentence, int from, int to) {
    int first = from;
    while (first < to - 1 && FunctionWords.PASSED_OVER.contains(sentence.key(first))) {
      first++;
    }
    String key = sentence.key(first);
    if (key.equals("dass")) {
      return Kind.THAT;
    }
    boolean verbLast = isVerb(sentence.word(to - 1));
    boolean until = key.equals("bis") && FunctionWords.TIMES.contains(sentence.key(first + 1));
    if (FunctionWords.SUBORDINATORS.contains(key) && !until && (verbLast || from > 0)) {
      return Kind.SUBORDINATE;
    }
    if (hasZuInfinitive(sentence, from, to)) {
      return Kind.INFINITIVE;
    }
    int pronoun = FunctionWords.PREPOSITIONS.contains(key) && first + 1 < to ? first + 1 : first;
    boolean relative = FunctionWords.RELATIVES.contains(sentence.key(pronoun));
    boolean subordinate = from > 0 && verbLast && relative && !hasVerbSecond(sentence, from, to);
    return subordinate ? Kind.SUBORDINATE : Kind.MAIN;
  }

  /** "die Mitgliedstaaten werden die Umsetzung beschleunigen" is no relative clause. */
  private static boolean hasVerbSecond(Sentence sentence, int from, int to) {
    for (int i = from + 1; i < to - 2; i++) {
      if (FunctionWords.AUXILIARIES.contains(sentence.key(i))
          && sentence.word(i - 1).isCapital()
          && !FunctionWords.AND.contains(sentence.key(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(Word word) {
    String key = word.key();
    return SHORT_VERBS.contains(key) || word.isLower() && (key.endsWith("t") || key.endsWith("n"));
  }

  /** Whether "zu prüfen" or "vorzulegen" stands among these words. */
  static boolean hasZuInfinitive(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = sentence.word(i);
      boolean within = word.isLower() && hasZuWithin(word.key());
      if (within || word.key().equals("zu") && i + 1 < to && endsInfinitive(sentence, i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** "vorzulegen", "sicherzustellen": the "zu" stands between prefix and verb. */
  private static boolean hasZuWithin(String key) {
    int zu = key.indexOf("zu", SHORTEST_PREFIX);
    return zu > 0 && key.endsWith("n") && key.length() > zu + SHORTEST_VERB;
  }

  private static boolean endsInfinitive(Sentence sentence, int i, int to) {
    boolean nounFollows = i + 1 < to && sentence.word(i + 1).isCapital();
    return isInfinitive(sentence.word(i))
        && !nounFollows
        && !ARTICLES_IN_EN.contains(sentence.key(i));
  }

  /** Whether the word may be an infinitive by its form. */
  static boolean isInfinitive(Word word) {
    String key = word.key();
    return (word.isLower() || word.isAllCapitals())
        && (key.endsWith("en")
            || key.endsWith("ern")
            || key.endsWith("eln")
            || key.equals("tun")
            || key.equals("sein"));
  }

  /** Whether a verb in it speaks for the sentence. */
  boolean speaks() {
    return kind == Kind.MAIN || kind == Kind.INFINITIVE;
  }
}
