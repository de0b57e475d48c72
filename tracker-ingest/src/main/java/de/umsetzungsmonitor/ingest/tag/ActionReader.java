package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who is in charge of an action of a plan: "Ausbau der Netze (Mitgliedstaaten; 2026)". */
final class ActionReader {

  /** The brackets at the end in which the reader of tables puts what stands in other columns. */
  private static final Pattern IN_CHARGE = Pattern.compile("\\(([^()]*)\\)\\s*$");

  private final RuleBook rules;
  private final AddresseeWords names;

  ActionReader(RuleBook rules, AddresseeWords names) {
    this.rules = rules;
    this.names = names;
  }

  List<Found> read(String text, TextFamily family) {
    return rules
        .of(TagRule.Frame.ACTION)
        .filter(rule -> rule.families().contains(family))
        .map(rule -> List.of(new Found(rule, inCharge(text), 0, text.length())))
        .orElse(List.of());
  }

  private Set<Addressee> inCharge(String text) {
    Matcher brackets = IN_CHARGE.matcher(text);
    Set<Addressee> named = named(brackets.find() ? brackets.group(1) : "");
    return named.isEmpty() ? Set.of(Addressee.AGENCIES) : named;
  }

  private Set<Addressee> named(String words) {
    Set<Addressee> named = EnumSet.noneOf(Addressee.class);
    for (Word word : Words.of(words)) {
      AddresseeWords.Named who = names.find(word);
      if (who != null && who.addressee() != null) {
        named.add(who.addressee());
      }
    }
    return named;
  }
}
