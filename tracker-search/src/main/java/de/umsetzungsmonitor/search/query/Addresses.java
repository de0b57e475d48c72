package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Found;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from the citations in what was typed which provisions may be meant by them. */
final class Addresses {

  private static final int LONGEST_NAME = 40;
  private static final int MOST = 20;

  /** What stands with the number of a document and is no part of the label of a provision. */
  private static final Pattern OF_DOCUMENTS =
      Pattern.compile(
          "[,;]|\\((?:EU|EG|EWG|Euratom|JI|GASP)\\)"
              + "|(?<!\\p{L})(?:Verordnung|VO|Richtlinie|RL|Rahmenbeschluss|Resolution|Res\\.|Beschluss"
              + "|Mitteilung|Dokument|Ratsdokument|der|des|von|vom|aus|in|zu|zur|und|oder|sowie|bis)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private final String typed;
  private final List<Found> citations;
  private final Set<String> documents;
  private final Set<String> provisions;

  /** Of the citations in a text, in their order. */
  Addresses(String typed, List<Found> citations) {
    this.typed = typed;
    this.citations = citations;
    this.documents = keys(Citations::isOfDocument);
    this.provisions = keys(Citations::isOfProvision);
  }

  /**
   * Those that are all that was typed. A provision is cited by number ("77/233 Ziffer 4"), by its
   * document and its whole label ("COM(2020) 607 I.1 Abs. 3"), or by the bare label ("PP4"); a
   * document also by a symbol without a number of its own ("G7 Innen 2022 Ziffer 3").
   */
  Set<Address> whole() {
    Set<Address> addresses = new LinkedHashSet<>();
    String name = without(Citations::isOfProvision);
    String rest = without(citation -> true);
    if (saysNothing(rest)) {
      provisions.forEach(provision -> addresses.add(new Address(documents, provision, true)));
    } else if (isShort(name)) {
      Set<String> symbol = Set.of(Citations.ofSymbol(name));
      provisions.forEach(provision -> addresses.add(new Address(symbol, provision, true)));
    }
    String label = without(Citations::isOfDocument);
    if (isShort(label)) {
      addresses.add(new Address(documents, Citations.ofLabel(label), false));
    }
    if (provisions.isEmpty() && !documents.isEmpty() && saysNothing(rest)) {
      addresses.add(new Address(documents, null, true));
    } else if (isShort(typed.strip())) {
      addresses.add(new Address(Set.of(Citations.ofSymbol(typed)), null, true));
    }
    return addresses;
  }

  /** Those that stand among words; an article then mostly is one of another text. */
  Set<Address> amongWords() {
    return provisions.stream()
        .filter(provision -> !documents.isEmpty() || !Citations.isOfArticle(provision))
        .map(provision -> new Address(documents, provision, true))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> keys(Predicate<String> kind) {
    return citations.stream()
        .map(Found::term)
        .filter(kind)
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String without(Predicate<String> kind) {
    StringBuilder rest = new StringBuilder(typed);
    for (Found citation : citations.reversed()) {
      if (kind.test(citation.term())) {
        rest.replace(
            citation.start(), citation.end(), " ".repeat(citation.end() - citation.start()));
      }
    }
    return OF_DOCUMENTS.matcher(rest).replaceAll(" ").strip();
  }

  private static boolean saysNothing(String rest) {
    return rest.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isShort(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME;
  }
}
