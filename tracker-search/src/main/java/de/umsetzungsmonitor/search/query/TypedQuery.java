package de.umsetzungsmonitor.search.query;

import java.util.List;

/**
 * What a person asked for.
 *
 * @param text all that was typed, with one character for each umlaut and not longer than is read
 * @param words single words, as typed
 * @param phrases words that were put in quotation marks
 * @param prefixes the beginnings of words that were ended with an asterisk
 * @param citations citations in their one form
 * @param addresses the single provisions that may be meant: for each, the citations that it answers
 *     to at once, usually that of its document and its own
 * @param wholeAddresses those of them that are all that was asked for
 */
public record TypedQuery(
    String text,
    List<String> words,
    List<String> phrases,
    List<String> prefixes,
    List<String> citations,
    List<List<String>> addresses,
    List<List<String>> wholeAddresses) {

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && prefixes.isEmpty() && citations.isEmpty();
  }
}
