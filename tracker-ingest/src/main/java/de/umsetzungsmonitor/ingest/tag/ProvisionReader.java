package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the commitments in the words of a provision itself. */
final class ProvisionReader {

  /** Nobody decides about more in one provision; a hostile text may not fill the database. */
  private static final int MOST = 200;

  private final RuleBook rules;
  private final SentenceReader sentences;
  private final ActionReader actions;
  private final AddresseeFinder addressees;
  private final TextFamily family;

  /** Who was bound last, for whom "Sie" stands that begins a paragraph. */
  private Set<Addressee> bound = Set.of();

  ProvisionReader(RuleBook rules, AddresseeWords names, TextFamily family) {
    this.rules = rules;
    this.sentences = new SentenceReader(rules, names);
    this.actions = new ActionReader(rules, names);
    this.addressees = new AddresseeFinder(names);
    this.family = family;
  }

  /** The commitments in the order of the text, and what a key action promises by being one. */
  List<Found> read(SplitProvision provision) {
    boolean lawgiving = family == TextFamily.UNION_ACT || provision.eId().startsWith("annex");
    Context context = Context.of(family, lawgiving, lawgiving ? bound : Set.of());
    List<Found> found = read(provision.text(), context);
    bound = found.isEmpty() ? Set.of() : found.getLast().addressees();
    if (!found.isEmpty()) {
      return found;
    }
    return switch (provision.kind()) {
      case KEY_ACTION -> actions.read(provision.text(), context);
      case OPERATIVE -> infinitive(provision.text(), context);
      default -> List.of();
    };
  }

  /** "eine Arbeitsgruppe einzusetzen": the "beschließt" stands above all paragraphs. */
  private List<Found> infinitive(String text, Context context) {
    List<Sentence> all = Sentences.of(text);
    if (all.isEmpty()) {
      return List.of();
    }
    Sentence sentence = all.getFirst();
    Clause first = sentence.clauses().getFirst();
    boolean verb = sentence.word(0).isLower() && sentence.key(0).endsWith("t");
    boolean alone = first.kind() == Clause.Kind.INFINITIVE && sentence.word(0).isLower() && !verb;
    return rules
        .of(TagRule.Frame.INFINITIVE, family)
        .filter(rule -> alone)
        .map(rule ->
            new Found(
                rule,
                context.speaker(false),
                true,
                sentence.word(0).start(),
                sentence.word(first.to() - 1).end()))
        .map(List::of)
        .orElse(List.of());
  }

  /** The commitments of a heading. */
  List<Found> read(String heading) {
    return read(heading, Context.of(family, false, Set.of()));
  }

  /** Whom a text names that goes on with the object of a verb above it. */
  Set<Addressee> object(String text) {
    List<Sentence> all = Sentences.of(text);
    return all.isEmpty() ? Set.of() : addressees.object(all.getFirst());
  }

  private List<Found> read(String text, Context start) {
    List<Found> all = new ArrayList<>();
    Context context = start;
    for (Sentence sentence : Sentences.of(text)) {
      for (Found found : sentences.read(sentence, context)) {
        if (all.size() < MOST && !repeats(found, all)) {
          all.add(found);
        }
      }
      context = context.after(sentence, all.isEmpty() ? null : all.getLast());
    }
    return all;
  }

  /** "Sie sollten …" behind a request to the same goes on with it and asks nothing new. */
  private static boolean repeats(Found found, List<Found> before) {
    return found.rule().goesOn()
        && before.stream().anyMatch(other -> other.addressees().equals(found.addressees()));
  }
}
