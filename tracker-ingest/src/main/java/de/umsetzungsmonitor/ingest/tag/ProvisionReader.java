package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;

/** Finds the commitments in the words of a provision itself. */
final class ProvisionReader {

  private final SentenceReader sentences;
  private final ActionReader actions;
  private final TextFamily family;

  ProvisionReader(RuleBook rules, AddresseeWords names, TextFamily family) {
    this.sentences = new SentenceReader(rules, names);
    this.actions = new ActionReader(rules, names);
    this.family = family;
  }

  /** The commitments in the order of the text. */
  List<Found> read(String text) {
    List<Found> all = new ArrayList<>();
    Sentence before = null;
    for (Sentence sentence : Sentences.of(text)) {
      List<Found> found = sentences.read(sentence, before, family);
      found.stream().filter(each -> !repeats(each, all)).forEach(all::add);
      before = sentence;
    }
    return all;
  }

  /** The same, and what a key action promises by being one. */
  List<Found> read(SplitProvision provision) {
    List<Found> found = read(provision.text());
    return found.isEmpty() && provision.kind() == ProvisionKind.KEY_ACTION
        ? actions.read(provision.text(), family)
        : found;
  }

  /** "Diese Bewertungen sollten …" goes on with what "sollten" said before; so does "wird". */
  private static boolean repeats(Found found, List<Found> before) {
    return before.stream()
        .anyMatch(other ->
            other.rule() == found.rule()
                && found.rule().asked() == Asked.SUBJECT
                && found.rule().frame() == TagRule.Frame.VERB
                && other.addressees().equals(found.addressees()));
  }
}
