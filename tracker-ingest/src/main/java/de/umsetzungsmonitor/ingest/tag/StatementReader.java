package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
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
          "bedeutet",
          "begrüssen",
          "begrüsst",
          "bekräftigen",
          "bekräftigt",
          "berührt",
          "betonen",
          "betont",
          "bezeichnet",
          "bleiben",
          "bleibt",
          "darf",
          "dürfen",
          "erkennen",
          "erkennt",
          "finden",
          "findet",
          "gelten",
          "gilt",
          "haben",
          "hat",
          "ist",
          "kann",
          "können",
          "möchte",
          "möchten",
          "sind",
          "treten",
          "tritt",
          "umfassen",
          "umfasst",
          "war",
          "werden",
          "wird",
          "wurde",
          "wurden",
          "würdigen",
          "würdigt");

  /** End like verbs and are none. */
  private static final Set<String> NO_VERBS =
      Set.of(
          "bekannt",
          "bereit",
          "dort",
          "erst",
          "fast",
          "fest",
          "fort",
          "gesamt",
          "insgesamt",
          "jetzt",
          "kund",
          "meist",
          "nicht",
          "selbst",
          "soweit",
          "statt",
          "zuerst",
          "zuletzt",
          "zunächst");

  private final RuleBook rules;
  private final SubjectFinder subjects;
  private final Pronouns pronouns;

  StatementReader(RuleBook rules, AddresseeWords names) {
    this.rules = rules;
    this.subjects = new SubjectFinder(names);
    this.pronouns = new Pronouns(names);
  }

  /** The duty that the sentence states, if it states one. */
  List<Found> read(Sentence sentence, Context context) {
    return rules
        .of(TagRule.Frame.STATEMENT, context.family())
        .filter(rule -> context.lawgiving())
        .map(rule -> read(sentence, context, rule))
        .orElse(List.of());
  }

  private List<Found> read(Sentence sentence, Context context, TagRule rule) {
    for (int i = 1; i < sentence.size(); i++) {
      if (isFinite(sentence, i)) {
        Phrase subject = NO_DUTY.contains(sentence.key(i)) ? null : subjects.of(sentence, i);
        return subject == null ? List.of() : duty(sentence, i, subject, context, rule);
      }
    }
    return sentence.isOpen() ? ofChapeau(sentence, context, rule) : List.of();
  }

  /** "Die Agentur" alone, whose duties stand in points below. */
  private List<Found> ofChapeau(Sentence sentence, Context context, TagRule rule) {
    Phrase subject = subjects.before(sentence, sentence.size());
    return subject == null || !sentence.word(0).isCapital()
        ? List.of()
        : duty(sentence, 0, subject, context, rule);
  }

  private List<Found> duty(
      Sentence sentence, int verb, Phrase subject, Context context, TagRule rule) {
    boolean somebody = subject.named() || subject.isPronoun() && !subject.pronoun().equals("wir");
    Set<Addressee> addressees =
        somebody ? pronouns.resolve(subject, sentence, verb, context) : Set.of();
    if (addressees.isEmpty()) {
      return List.of();
    }
    Word word = sentence.word(verb);
    int start = Math.min(subject.start(), word.start());
    int end = Math.max(subject.end(), word.end());
    return List.of(new Found(rule, addressees, false, start, end));
  }

  /** Whether it may be the finite verb; before a noun it is one only right behind another. */
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
            && !sentence.word(i - 1).isCapital()
            && i > sentence.clauseAt(i).from();
    boolean main = sentence.clauseAt(i).kind() == Clause.Kind.MAIN;
    boolean small =
        NO_VERBS.contains(key)
            || FunctionWords.PREPOSITIONS.contains(key)
            || FunctionWords.ARTICLES.contains(key);
    return main && !small && (NO_DUTY.contains(key) || form && !adjective);
  }
}
