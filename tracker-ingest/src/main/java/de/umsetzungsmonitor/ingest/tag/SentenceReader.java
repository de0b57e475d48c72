package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * The commitments in the order of the text.
   *
   * @param before the sentence before, to which pronouns may refer
   */
  List<Found> read(Sentence sentence, @Nullable Sentence before, TextFamily family) {
    List<CueReader.Match> matches = cues.read(sentence, family);
    List<Found> found = new ArrayList<>();
    for (CueReader.Match match : matches) {
      if (counts(match, matches, sentence)) {
        Found commitment = addressees.find(match, sentence, before, family);
        if (!commitment.addressees().isEmpty() || !match.rule().needsAddressee()) {
          found.add(commitment);
        }
      }
    }
    if (found.isEmpty() && matches.isEmpty()) {
      found.addAll(statements.read(sentence, family));
    }
    return found;
  }

  /**
   * An infinitive speaks where nothing else does, or where it is what was resolved: "beschließt,
   * die Staaten zu ermutigen" encourages.
   */
  private static boolean counts(
      CueReader.Match match, List<CueReader.Match> all, Sentence sentence) {
    boolean infinitive = match.form() == CueReader.Form.INFINITIVE;
    boolean resolves = match.rule().asked() == Asked.RESOLVED;
    if (infinitive) {
      return all.stream()
              .allMatch(
                  m -> m.form() == CueReader.Form.INFINITIVE || m.rule().asked() == Asked.RESOLVED)
          && InfinitiveStart.opens(sentence, all, match);
    }
    boolean overruled =
        resolves
            && all.stream()
                .anyMatch(m ->
                    m.form() == CueReader.Form.INFINITIVE
                        && InfinitiveStart.opens(sentence, all, m));
    return !overruled;
  }

  static Set<Addressee> union(List<Found> found) {
    Set<Addressee> all = EnumSet.noneOf(Addressee.class);
    found.forEach(each -> all.addAll(each.addressees()));
    return all;
  }
}
