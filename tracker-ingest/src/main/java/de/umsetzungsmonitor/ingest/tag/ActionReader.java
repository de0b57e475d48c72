package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who is in charge of an action of a plan: "Ausbau der Netze (Mitgliedstaaten; 2026)". */
final class ActionReader {

  /** The brackets at the end in which the reader of tables puts what stands in other columns. */
  private static final Pattern IN_CHARGE = Pattern.compile("\\(([^();]*)[^()]*\\)\\s*$");

  private final RuleBook rules;
  private final AddresseeWords names;

  ActionReader(RuleBook rules, AddresseeWords names) {
    this.rules = rules;
    this.names = names;
  }

  /** What the action promises by being one, resting on all its words. */
  List<Found> read(String text, Context context) {
    return rules
        .of(TagRule.Frame.ACTION, context.family())
        .map(rule -> List.of(new Found(rule, inCharge(text, context), false, 0, text.length())))
        .orElse(List.of());
  }

  /** Those named in brackets; whoever speaks if none are, and nobody if they are none of ours. */
  private Set<Addressee> inCharge(String text, Context context) {
    Matcher brackets = IN_CHARGE.matcher(text);
    Set<Addressee> all = new TreeSet<>();
    boolean known = false;
    if (brackets.find()) {
      for (Phrase phrase : Phrases.of(Words.of(brackets.group(1)), names)) {
        all.addAll(phrase.addressees());
        known |= phrase.named();
      }
    }
    return known || !all.isEmpty() ? all : context.speaker(false);
  }
}
