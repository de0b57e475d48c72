package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
  record Match(TagRule rule, Form form, int verb, int last) {

    boolean resolves() {
      return rule.asked() == Asked.RESOLVED;
    }
  }

  /** "ist der Auffassung, dass …": what should be, in the speaker's view. */
  private static final Set<String> VIEWS = Set.of("auffassung", "ansicht", "meinung");

  /** No sentence of a reader has more; a hostile one may not cost more time. */
  private static final int MOST = 12;

  private final RuleBook rules;

  CueReader(RuleBook rules) {
    this.rules = rules;
  }

  /** The verbs in the order of the sentence. */
  List<Match> read(Sentence sentence, TextFamily family) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < sentence.size() && matches.size() < MOST; i++) {
      Match match = passive(sentence, i, family);
      match = match == null ? active(sentence, i, family) : match;
      match = match == null ? infinitive(sentence, i, family) : match;
      if (match != null) {
        matches.add(match);
      }
    }
    matches.removeIf(match -> isAuxiliaryOfAnother(match, matches));
    matches.removeIf(match -> match.resolves() && exempts(sentence));
    return matches;
  }

  /** "beschließt, dass die Maßnahmen keine Anwendung finden": an exemption binds nobody. */
  private static boolean exempts(Sentence sentence) {
    return IntStream.range(1, sentence.size())
        .anyMatch(i -> sentence.key(i).equals("anwendung") && sentence.key(i - 1).equals("keine"));
  }

  /** "werden" in "werden aufgefordert" announces nothing. */
  private static boolean isAuxiliaryOfAnother(Match match, List<Match> all) {
    return match.form() == Form.ACTIVE
        && all.stream()
            .anyMatch(other -> other.form() == Form.PASSIVE && other.verb() == match.verb());
  }

  private @Nullable Match passive(Sentence sentence, int i, TextFamily family) {
    Optional<TagRule> rule = rules.passive(sentence.key(i), family);
    if (rule.isEmpty() || FunctionWords.AND.contains(sentence.key(i - 1))) {
      return null;
    }
    Clause clause = sentence.clauseAt(i);
    if (!clause.speaks() || sentence.contains(FunctionWords.PAST, clause.from(), clause.to())) {
      return null;
    }
    for (int auxiliary = i - 1; auxiliary >= 0; auxiliary--) {
      if (FunctionWords.PASSIVE.contains(sentence.key(auxiliary))
          && sentence.clauseAt(auxiliary).speaks()) {
        return new Match(rule.get(), Form.PASSIVE, auxiliary, i);
      }
    }
    return null;
  }

  private @Nullable Match active(Sentence sentence, int i, TextFamily family) {
    List<RuleBook.Entry> entries = rules.active(sentence.key(i));
    if (entries.isEmpty() || !speaks(sentence, i)) {
      return null;
    }
    boolean view = sentence.clauseAt(i).kind() == Clause.Kind.THAT;
    for (RuleBook.Entry entry : entries) {
      TagRule rule = entry.rule();
      if (view != (rule.asked() == Asked.IN_VIEW)) {
        continue;
      }
      if (rule.families().contains(family) && (!rule.needsList() || sentence.isOpen())) {
        int last = entry.cue().match(sentence, i, nextVerb(sentence, i));
        if (last >= 0) {
          return new Match(rule, Form.ACTIVE, i, last);
        }
      }
    }
    return null;
  }

  private @Nullable Match infinitive(Sentence sentence, int i, TextFamily family) {
    boolean withZu = sentence.key(i - 1).equals("zu") || Clause.hasZuInfinitive(sentence, i, i + 1);
    return rules
        .infinitive(sentence.key(i), family)
        .filter(rule -> withZu)
        .map(rule -> new Match(rule, Form.INFINITIVE, i, i))
        .orElse(null);
  }

  /** Where to stop looking for what belongs to a verb: at the next one that speaks. */
  private int nextVerb(Sentence sentence, int verb) {
    for (int i = verb + 1; i < sentence.size(); i++) {
      if (FunctionWords.AND.contains(sentence.key(i - 1))
          && sentence.word(i).isLower()
          && !rules.active(sentence.key(i)).isEmpty()) {
        return i;
      }
    }
    return sentence.size();
  }

  /** Whether a verb says what is asked here, and not what somebody else or another time asked. */
  private static boolean speaks(Sentence sentence, int i) {
    Clause clause = sentence.clauseAt(i);
    boolean participle =
        i + 2 >= clause.to() && FunctionWords.PASSIVE.contains(sentence.key(i + 1));
    if (participle || isInfinitive(sentence, i, clause) || isNoun(sentence, i)) {
      return false;
    }
    if (clause.kind() == Clause.Kind.THAT) {
      return sentence.contains(VIEWS, 0, clause.from());
    }
    if (sentence.contains(FunctionWords.PAST, clause.from(), i) || comesLast(sentence, i, clause)) {
      return false;
    }
    boolean goesOn = FunctionWords.AND.contains(sentence.key(i - 1)) && i + 1 < clause.to();
    return clause.speaks() || goesOn;
  }

  /** "zu ermutigen", "kann Auskünfte verlangen". */
  private static boolean isInfinitive(Sentence sentence, int i, Clause clause) {
    boolean modal =
        Clause.isInfinitive(sentence.word(i))
            && !FunctionWords.AND.contains(sentence.key(i - 1))
            && sentence.contains(FunctionWords.MODALS, clause.from(), i);
    return modal || sentence.key(i - 1).equals("zu");
  }

  /** "auf Ersuchen": a capital within a sentence that is not all in capitals. */
  private static boolean isNoun(Sentence sentence, int i) {
    return i > 0 && sentence.word(i).isCapital() && !sentence.word(i).isAllCapitals();
  }

  /**
   * Whether the verb ends its clause as it does in a subordinate one ("gewährt werden sollten") or
   * as an infinitive ("wird die Normungsorganisationen beauftragen").
   */
  private static boolean comesLast(Sentence sentence, int i, Clause clause) {
    if (i == clause.from() || i + 1 < clause.to()) {
      return false;
    }
    Word before = sentence.word(i - 1);
    boolean afterVerb =
        before.isLower() && (before.key().endsWith("n") || before.key().endsWith("t"));
    boolean infinitive =
        Clause.isInfinitive(sentence.word(i))
            && !FunctionWords.AUXILIARIES.contains(sentence.key(i))
            && !hasSubject(sentence, clause);
    return clause.kind() == Clause.Kind.SUBORDINATE || afterVerb || infinitive;
  }

  /** Whether the clause begins with a noun that can be its subject, or with "wir". */
  private static boolean hasSubject(Sentence sentence, Clause clause) {
    Word first = sentence.word(clause.from());
    boolean article =
        FunctionWords.ARTICLES.contains(first.key())
            || FunctionWords.GENITIVES.contains(first.key());
    return first.key().equals("wir")
        || first.isCapital()
            && article
            && !sentence.contains(FunctionWords.AUXILIARIES, clause.from(), clause.to());
  }
}
