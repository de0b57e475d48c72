package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of a sentence that carry a commitment, and in which form they stand. */
final class CueReader {

  /** In which form a verb was met. */
  enum Form {
    ACTIVE,
    PASSIVE,
    INFINITIVE
  }

  /**
   * A verb that carries a commitment.
   *
   * @param verb index of the verb, in the passive of "werden"
   * @param last index of the last word that belongs to it
   */
  record Match(TagRule rule, Form form, int verb, int last) {}

  private static final Set<String> AUXILIARIES =
      Set.of("werden", "wird", "sind", "ist", "sei", "seien", "bleiben", "bleibt");
  private static final Set<String> PAST =
      Set.of("wurde", "wurden", "hat", "haben", "habe", "hatte", "hatten", "worden");
  private static final Set<String> AND = Set.of("und", "sowie", "oder");

  /** "ist der Auffassung, dass …": what should be, in the speaker's view. */
  private static final Set<String> VIEWS = Set.of("auffassung", "ansicht", "meinung");

  private final RuleBook rules;

  CueReader(RuleBook rules) {
    this.rules = rules;
  }

  List<Match> read(Sentence sentence, TextFamily family) {
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Match match = at(sentence, i, family);
      if (match != null) {
        matches.add(match);
      }
      i++;
    }
    matches.removeIf(match -> isAuxiliaryOfAnother(match, matches));
    return matches;
  }

  /** "werden" in "werden aufgefordert" announces nothing. */
  private static boolean isAuxiliaryOfAnother(Match match, List<Match> all) {
    return match.form() == Form.ACTIVE
        && all.stream()
            .anyMatch(other -> other.form() == Form.PASSIVE && other.verb() == match.verb());
  }

  private @Nullable Match at(Sentence sentence, int i, TextFamily family) {
    String key = sentence.key(i);
    Optional<TagRule> passive = rules.passive(key).filter(rule -> rule.families().contains(family));
    if (passive.isPresent() && !AND.contains(sentence.key(i - 1))) {
      int auxiliary = auxiliary(sentence, i);
      if (auxiliary >= 0) {
        return new Match(passive.get(), Form.PASSIVE, auxiliary, i);
      }
    }
    Match active = speaks(sentence, i, key) ? active(sentence, i, family) : null;
    if (active != null) {
      return active;
    }
    return rules
        .infinitive(key)
        .filter(rule -> rule.families().contains(family) && isZuInfinitive(sentence, i))
        .map(rule -> new Match(rule, Form.INFINITIVE, i, i))
        .orElse(null);
  }

  private @Nullable Match active(Sentence sentence, int i, TextFamily family) {
    for (RuleBook.Entry entry : rules.active(sentence.key(i))) {
      if (entry.rule().families().contains(family)) {
        int last = entry.cue().match(sentence, i, end(sentence, i));
        if (last >= 0) {
          return new Match(entry.rule(), Form.ACTIVE, i, last);
        }
      }
    }
    return null;
  }

  /** Where to stop looking for what belongs to a verb: at the next one that speaks. */
  private int end(Sentence sentence, int verb) {
    for (int i = verb + 1; i < sentence.size(); i++) {
      boolean another =
          AND.contains(sentence.key(i - 1)) && !rules.active(sentence.key(i)).isEmpty();
      if (another && sentence.word(i).isLower()) {
        return i;
      }
    }
    return sentence.size();
  }

  private boolean speaks(Sentence sentence, int i, String key) {
    if (rules.active(key).isEmpty() || sentence.key(i - 1).equals("zu") || isNoun(sentence, i)) {
      return false;
    }
    Clause clause = sentence.clauseAt(i);
    if (clause.kind() == Clause.Kind.THAT) {
      return key.startsWith("soll") && isView(sentence, clause);
    }
    boolean verbLast = clause.from() > 0 && i > clause.from() && i + 1 == clause.to();
    if (verbLast && i > 1 && Clause.isInfinitive(sentence.word(i - 1))) {
      return false;
    }
    boolean past = contains(sentence, clause.from(), i, PAST);
    boolean subject = i + 1 == clause.to() && clause.kind() == Clause.Kind.SUBORDINATE;
    return !past
        && !subject
        && (clause.speaks() || AND.contains(sentence.key(i - 1)) && i + 1 < clause.to());
  }

  /** "auf Ersuchen": a capital within a sentence that is not all in capitals. */
  private static boolean isNoun(Sentence sentence, int i) {
    String text = sentence.word(i).text();
    return i > 0 && sentence.word(i).isCapital() && Character.isLowerCase(text.charAt(1));
  }

  private static boolean isView(Sentence sentence, Clause that) {
    return contains(sentence, 0, that.from(), VIEWS);
  }

  /** The place of "werden" that makes a participle a passive, or -1. */
  private static int auxiliary(Sentence sentence, int participle) {
    Clause own = sentence.clauseAt(participle);
    if (!own.speaks() || contains(sentence, own.from(), own.to(), PAST)) {
      return -1;
    }
    for (int i = participle - 1; i >= 0; i--) {
      if (AUXILIARIES.contains(sentence.key(i)) && sentence.clauseAt(i).speaks()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean contains(Sentence sentence, int from, int to, Set<String> keys) {
    for (int i = from; i < to; i++) {
      if (keys.contains(sentence.key(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isZuInfinitive(Sentence sentence, int i) {
    return sentence.key(i - 1).equals("zu") || Clause.hasZuInfinitive(sentence, i, i + 1);
  }
}
