package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the commitments of a sentence. */
final class SentenceReader {

  /** Who speaks in texts of the Commission. */
  private static final Set<String> COMMISSION =
      Set.of("eu", "kommission", "rat", "sie", "union", "vertreter", "vertreterin");

  private final CueReader cues;
  private final AddresseeFinder addressees;
  private final StatementReader statements;
  private final SubjectFinder subjects;

  SentenceReader(RuleBook rules, AddresseeWords names) {
    this.cues = new CueReader(rules);
    this.addressees = new AddresseeFinder(names);
    this.statements = new StatementReader(rules, names);
    this.subjects = new SubjectFinder(names);
  }

  /** The commitments in the order of the sentence. */
  List<Found> read(Sentence sentence, Context context) {
    List<CueReader.Match> matches = cues.read(sentence, context.family());
    List<Found> found = new ArrayList<>();
    Context now = context;
    for (CueReader.Match match : matches) {
      boolean reported =
          context.family() == TextFamily.COMMISSION_COMMUNICATION && isReported(match, sentence);
      if (!reported && counts(match, matches, sentence)) {
        Found commitment = addressees.find(match, sentence, now);
        if (!commitment.addressees().isEmpty() || !match.rule().needsAddressee()) {
          found.add(commitment);
          now = now.having(commitment);
        }
      }
    }
    return found.isEmpty() ? statements.read(sentence, context) : found;
  }

  /** "Die Internationale Organisation für Migration empfiehlt": not the Commission does. */
  private boolean isReported(CueReader.Match match, Sentence sentence) {
    if (match.form() != CueReader.Form.ACTIVE || match.rule().asked() != Asked.OBJECT) {
      return false;
    }
    Phrase subject = subjects.before(sentence, match.verb());
    return subject != null
        && subject.addressees().equals(Set.of(Addressee.AGENCIES))
        && !sentence.contains(COMMISSION, 0, match.verb());
  }

  /**
   * An infinitive speaks where nothing else does, or where it is what was resolved: "beschließt,
   * die Staaten zu ermutigen" encourages, and resolves nothing besides.
   */
  private static boolean counts(
      CueReader.Match match, List<CueReader.Match> all, Sentence sentence) {
    if (match.form() == CueReader.Form.INFINITIVE) {
      return isResolved(match, all, sentence);
    }
    return !match.resolves()
        || all.stream()
            .noneMatch(other ->
                other.form() == CueReader.Form.INFINITIVE && isResolved(other, all, sentence));
  }

  private static boolean isResolved(
      CueReader.Match infinitive, List<CueReader.Match> all, Sentence sentence) {
    boolean governed =
        all.stream()
            .anyMatch(other -> other.form() != CueReader.Form.INFINITIVE && !other.resolves());
    if (governed || sentence.hasThat()) {
      return false;
    }
    boolean resolved =
        all.stream().anyMatch(other -> other.resolves() && other.verb() < infinitive.verb());
    return resolved || beginsWithNoun(sentence);
  }

  /** "die Teilnehmerstaaten zu ermutigen": below a verb that stands before all numbers. */
  private static boolean beginsWithNoun(Sentence sentence) {
    String first = sentence.key(0);
    return sentence.word(0).isLower()
        && (FunctionWords.ARTICLES.contains(first) || FunctionWords.GENITIVES.contains(first));
  }
}
