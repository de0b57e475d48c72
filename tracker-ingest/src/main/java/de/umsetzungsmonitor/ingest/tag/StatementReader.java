package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.List;
import java.util.Set;

/**
 * Finds the plain statements by which an act lays a duty on somebody: "Die Mitgliedstaaten stellen
 * sicher, dass …", "Bis zum 1. Mai übermittelt die Kommission …".
 */
final class StatementReader {

  /** Verbs that allow, define or describe, and lay no duty on their subject. */
  private static final Set<String> NO_DUTY =
      Set.of(
          "kann",
          "können",
          "darf",
          "dürfen",
          "ist",
          "sind",
          "war",
          "gilt",
          "gelten",
          "bezeichnet",
          "bedeutet",
          "umfasst",
          "umfassen",
          "bleibt",
          "bleiben",
          "wird",
          "werden",
          "hat",
          "haben",
          "tritt",
          "treten",
          "findet",
          "finden",
          "möchte",
          "möchten",
          "wurde",
          "wurden",
          "berührt");

  private final RuleBook rules;
  private final SubjectFinder subjects;

  StatementReader(RuleBook rules, AddresseeWords names) {
    this.rules = rules;
    this.subjects = new SubjectFinder(names);
  }

  List<Found> read(Sentence sentence, TextFamily family) {
    return rules
        .of(TagRule.Frame.STATEMENT)
        .filter(rule -> rule.families().contains(family))
        .map(rule -> read(sentence, rule))
        .orElse(List.of());
  }

  private List<Found> read(Sentence sentence, TagRule rule) {
    for (int i = 1; i < sentence.size(); i++) {
      if (isFinite(sentence, i)) {
        if (NO_DUTY.contains(sentence.key(i))) {
          return List.of();
        }
        Phrase subject = subjects.of(sentence, i);
        if (subject != null) {
          return duty(sentence, i, subject, rule);
        }
      }
    }
    return List.of();
  }

  private static List<Found> duty(Sentence sentence, int verb, Phrase subject, TagRule rule) {
    if (!subject.named() || subject.addressees().isEmpty()) {
      return List.of();
    }
    Word word = sentence.word(verb);
    int start = Math.min(subject.start(), word.start());
    int end = Math.max(subject.end(), word.end());
    return List.of(new Found(rule, subject.addressees(), start, end));
  }

  /** Whether it may be the finite verb: it comes second, behind a noun or before an article. */
  private static boolean isFinite(Sentence sentence, int i) {
    Word word = sentence.word(i);
    String key = word.key();
    boolean form =
        word.isLower()
            && (key.endsWith("t")
                || key.endsWith("en")
                || key.endsWith("rn")
                || key.endsWith("ln"));
    boolean adjective =
        i + 1 < sentence.size()
            && sentence.word(i + 1).isCapital()
            && !sentence.word(i - 1).isCapital();
    return NO_DUTY.contains(key)
        || form && sentence.clauseAt(i).kind() == Clause.Kind.MAIN && !adjective;
  }
}
