package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A verb that carries a commitment with what belongs to it later in the sentence, written as "hält
 * | halten … dazu … an". "-en" stands for an infinitive at the end of a clause, "zu -en" for one
 * with "zu".
 *
 * @param verbs its finite forms
 * @param followers what must follow in this order, each with its alternatives
 */
record Cue(Set<String> verbs, List<Set<String>> followers) {

  private static final Pattern GAP = Pattern.compile("\\s*…\\s*");
  private static final Pattern OR = Pattern.compile("\\s*\\|\\s*");
  private static final String INFINITIVE = "-en";
  private static final String ZU_INFINITIVE = "zu -en";

  /** Prefixes that stand alone at the end of their clause; elsewhere they are prepositions. */
  private static final Set<String> PREFIXES =
      Set.of("auf", "an", "ein", "nahe", "aus", "vor", "zu", "überein");

  /** "wird den Zugang gewährleisten wie für andere". */
  private static final Set<String> COMPARES = Set.of("wie", "als");

  private static final Set<String> MAY_FOLLOW_A_PREFIX = Set.of("und", "oder", "sowie", "zu");

  /** Reads the notation of the rules. */
  static Cue of(String notation) {
    List<Set<String>> parts = new ArrayList<>();
    for (String part : GAP.split(notation)) {
      parts.add(OR.splitAsStream(part).map(Words::key).collect(Collectors.toUnmodifiableSet()));
    }
    return new Cue(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
  }

  /**
   * Index of the last word that belongs to the verb at this place, or -1 if something is missing.
   *
   * @param end index behind the last word in which to look
   */
  int match(Sentence sentence, int at, int end) {
    int last = at;
    for (Set<String> follower : followers) {
      boolean sameClause = follower.contains(ZU_INFINITIVE);
      int to = sameClause ? Math.min(end, sentence.clauseAt(at).to()) : end;
      int next = find(sentence, follower, last + 1, to);
      if (next < 0) {
        return followsBelow(follower, sentence) ? last : -1;
      }
      last = next;
    }
    return last;
  }

  /** "Wir werden" and then points: the infinitives stand in these. */
  private static boolean followsBelow(Set<String> follower, Sentence sentence) {
    return follower.contains(INFINITIVE) && sentence.isOpen();
  }

  private static int find(Sentence sentence, Set<String> follower, int from, int end) {
    for (int i = from; i < end; i++) {
      if (is(sentence, follower, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(Sentence sentence, Set<String> follower, int i) {
    String key = sentence.key(i);
    if (follower.contains(INFINITIVE)) {
      return (endsClause(sentence, i) || COMPARES.contains(sentence.key(i + 1)))
          && Clause.isInfinitive(sentence.word(i))
          && sentence.clauseAt(i).kind() != Clause.Kind.THAT
          && !Clause.hasZuInfinitive(sentence, Math.max(i - 1, 0), i + 1);
    }
    if (follower.contains(ZU_INFINITIVE)) {
      return endsClause(sentence, i) && Clause.hasZuInfinitive(sentence, Math.max(i - 1, 0), i + 1);
    }
    return follower.contains(key) && (!PREFIXES.contains(key) || endsClause(sentence, i));
  }

  /** Whether the words behind this one begin something new. */
  private static boolean endsClause(Sentence sentence, int i) {
    return i + 1 >= sentence.size()
        || sentence.word(i + 1).isMark()
        || MAY_FOLLOW_A_PREFIX.contains(sentence.key(i + 1));
  }
}
