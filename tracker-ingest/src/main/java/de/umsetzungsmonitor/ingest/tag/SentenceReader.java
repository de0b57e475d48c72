package de.umsetzungsmonitor.ingest.tag;

import java.util.ArrayList;
import java.util.List;

/** Finds the commitments of a sentence. */
final class SentenceReader {

  private final CueReader cues;
  private final AddresseeFinder addressees;
  private final StatementReader statements;

  SentenceReader(RuleBook rules, AddresseeWords names) {
    this.cues = new CueReader(rules);
    this.addressees = new AddresseeFinder(names);
    this.statements = new StatementReader(rules, names);
  }

  /** The commitments in the order of the sentence. */
  List<Found> read(Sentence sentence, Context context) {
    List<CueReader.Match> matches = cues.read(sentence, context.family());
    List<Found> found = new ArrayList<>();
    Context now = context;
    for (CueReader.Match match : matches) {
      if (counts(match, matches, sentence)) {
        Found commitment = addressees.find(match, sentence, now);
        if (!commitment.addressees().isEmpty() || !match.rule().needsAddressee()) {
          found.add(commitment);
          now = now.having(commitment);
        }
      }
    }
    return found.isEmpty() ? statements.read(sentence, context) : found;
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
