package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads who is in charge of an action of a plan: "Ausbau der Netze (Mitgliedstaaten; 2026)". */
final class ActionReader {

  /** The brackets at the end in which the reader of tables puts what stands in other columns. */
  private static final Pattern IN_CHARGE = Pattern.compile("\\(([^();]*)[^()]*\\)\\s*$");

  private static final Set<String> PAST = Set.of("hat", "haben", "wurde", "wurden");

  private final RuleBook rules;
  private final AddresseeWords names;

  ActionReader(RuleBook rules, AddresseeWords names) {
    this.rules = rules;
    this.names = names;
  }

  /**
   * What the action promises by being one, resting on all its words. If it names nobody who is in
   * charge, words above it may say more: "Die Mitgliedstaaten werden ersucht," and then actions.
   */
  List<Found> read(String text, Context context) {
    return rules
        .of(TagRule.Frame.ACTION, context.family())
        .filter(rule -> !isReport(text))
        .map(rule -> {
          Set<Addressee> named = inCharge(text);
          Set<Addressee> all = named == null ? context.speaker(false) : named;
          return List.of(new Found(rule, all, named == null, 0, text.length()));
        })
        .orElse(List.of());
  }

  /** What others have done promises nothing; what the Commission has begun it goes on with. */
  private static boolean isReport(String text) {
    return Sentences.of(text).stream()
        .findFirst()
        .map(sentence -> {
          Clause main = sentence.clauses().getFirst();
          List<String> keys =
              IntStream.range(main.from(), main.to()).mapToObj(sentence::key).toList();
          return keys.stream().anyMatch(PAST::contains) && !keys.contains("kommission");
        })
        .orElse(false);
  }

  /** Those named in brackets, nobody if they are none of ours; null if nobody is named. */
  private @Nullable Set<Addressee> inCharge(String text) {
    Matcher brackets = IN_CHARGE.matcher(text);
    Set<Addressee> all = new TreeSet<>();
    boolean known = false;
    if (brackets.find()) {
      for (Phrase phrase : Phrases.of(Words.of(brackets.group(1)), names)) {
        all.addAll(phrase.addressees());
        known |= phrase.named();
      }
    }
    return known || !all.isEmpty() ? all : null;
  }
}
