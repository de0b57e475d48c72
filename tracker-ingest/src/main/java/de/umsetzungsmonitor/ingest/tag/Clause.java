package de.umsetzungsmonitor.ingest.tag;

import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "damit",
          "sodass",
          "weil",
          "da",
          "wenn",
          "ob",
          "obwohl",
          "obgleich",
          "falls",
          "sofern",
          "soweit",
          "solange",
          "während",
          "nachdem",
          "bevor",
          "wie",
          "wobei",
          "indem",
          "wodurch",
          "wo",
          "sobald",
          "als",
          "bis",
          "seit",
          "wofür",
          "womit",
          "wozu",
          "worin");
  private static final Set<String> RELATIVES =
      Set.of(
          "der", "die", "das", "den", "dem", "deren", "dessen", "denen", "welche", "welcher",
          "welches", "welchen", "was");
  private static final Set<String> PASSED_OVER =
      Set.of(
          "und",
          "oder",
          "sowie",
          "aber",
          "auch",
          "insbesondere",
          "nur",
          "so",
          "also",
          "namentlich",
          "vor",
          "allem",
          "sondern");
  private static final Set<String> FINITE_N_LESS =
      Set.of("ist", "sind", "hat", "wird", "kann", "darf", "muss", "soll", "war", "sei");

  private static final Set<String> DETERMINERS =
      Set.of("den", "einen", "ihren", "seinen", "diesen", "allen", "jenen", "deren", "unseren");

  /** "vorzulegen", "sicherzustellen": the "zu" stands between prefix and verb. */
  private static final Pattern ZU_WITHIN = Pattern.compile("\\p{L}{2,}zu\\p{L}{2,}n");

  static Clause of(Sentence sentence, int from, int to) {
    return new Clause(from, to, kind(sentence, from, to));
  }

  private static Kind kind(Sentence sentence, int from, int to) {
    int first = from;
    while (first < to - 1 && PASSED_OVER.contains(sentence.key(first))) {
      first++;
    }
    String key = sentence.key(first);
    if (key.equals("dass")) {
      return Kind.THAT;
    }
    boolean verbLast = isVerb(sentence.word(to - 1));
    if (SUBORDINATORS.contains(key) && (verbLast || from > 0)) {
      return Kind.SUBORDINATE;
    }
    if (hasZuInfinitive(sentence, from, to)) {
      return Kind.INFINITIVE;
    }
    int pronoun = Phrases.isPreposition(key) && first + 1 < to ? first + 1 : first;
    boolean relative = RELATIVES.contains(sentence.key(pronoun));
    return from > 0 && verbLast && relative ? Kind.SUBORDINATE : Kind.MAIN;
  }

  private static boolean isVerb(Word word) {
    String key = word.key();
    return FINITE_N_LESS.contains(key)
        || word.isLower() && (key.endsWith("t") || key.endsWith("n")) && !key.equals("auf");
  }

  /** Whether "zu prüfen" or "vorzulegen" stands here. */
  static boolean hasZuInfinitive(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = sentence.word(i);
      if (word.isLower() && ZU_WITHIN.matcher(word.key()).matches()
          || word.key().equals("zu") && i + 1 < to && endsInfinitive(sentence, i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInfinitive(Sentence sentence, int i, int to) {
    boolean nounFollows = i + 1 < to && sentence.word(i + 1).isCapital();
    return isInfinitive(sentence.word(i)) && !nounFollows && !DETERMINERS.contains(sentence.key(i));
  }

  static boolean isInfinitive(Word word) {
    String key = word.key();
    return word.isLower()
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
