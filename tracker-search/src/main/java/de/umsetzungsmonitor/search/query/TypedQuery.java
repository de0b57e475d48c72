package de.umsetzungsmonitor.search.query;

import java.util.List;
import java.util.Set;

/**
 * What a person asked for.
 *
 * @param text all that was typed, with one character for each umlaut and not longer than is read
 * @param words single words, as typed
 * @param phrases words that were put in quotation marks
 * @param prefixes the beginnings of words that were ended with an asterisk
 * @param citations citations in their one form
 * @param addresses the provisions that may be cited among other words
 * @param wholeAddresses those that may be all that was asked for
 */
public record TypedQuery(
    String text,
    List<String> words,
    List<String> phrases,
    List<String> prefixes,
    List<String> citations,
    Set<Address> addresses,
    Set<Address> wholeAddresses) {

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && prefixes.isEmpty() && citations.isEmpty();
  }
}
