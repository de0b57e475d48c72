package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Ellipsis;
import de.umsetzungsmonitor.search.german.Found;
import de.umsetzungsmonitor.search.german.Gendered;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a person types: words, "phrases", prefix*, citations. There are no operators, so
 * nothing can be wrong; characters without a meaning are passed over.
 */
public final class TypedQueryParser {

  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_WORDS = 32;
  private static final int MOST_PHRASES = 5;
  private static final int LONGEST_LABEL = 40;

  /** In any quotation marks; an apostrophe within a word is none. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:[\"„“”«»″]|(?<![\\p{L}\\p{N}])['‚‘’‹›´`])([^\"„“”«»″'‚‘’‹›´`]+)"
              + "(?:[\"“”«»″]|['‘’‹›´`](?![\\p{L}\\p{N}]))");

  private static final Pattern PREFIX = Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]++)\\*");

  /** What stands with the number of a document and is no part of the label of a provision. */
  private static final Pattern OF_DOCUMENTS =
      Pattern.compile(
          "[,;]|\\((?:EU|EG|EWG|Euratom|JI|GASP)\\)"
              + "|(?<!\\p{L})(?:Verordnung|VO|Richtlinie|RL|Rahmenbeschluss|Resolution|Res\\.|Beschluss"
              + "|Mitteilung|Dokument|Ratsdokument|der|des|von|vom|aus|in|zu|zur)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private final List<String> phrases = new ArrayList<>();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private final List<Found> citations;
  private final String typed;
  private final StringBuilder rest;

  private TypedQueryParser(String text) {
    typed = text;
    rest = new StringBuilder(text);
    take(PHRASE, this::phrase);
    citations = Citations.in(rest.toString());
    citations.forEach(this::blank);
    take(PREFIX, prefixes::add);
  }

  /** What was asked for; empty if the text is blank or has neither letters nor digits. */
  public static TypedQuery parse(String typed) {
    String composed = Normalizer.normalize(shortened(typed), Normalizer.Form.NFC);
    return new TypedQueryParser(Gendered.joined(composed)).query();
  }

  private TypedQuery query() {
    List<String> keys = citations.stream().map(Found::term).distinct().limit(MOST_WORDS).toList();
    List<String> words = words();
    Set<List<String>> whole = new LinkedHashSet<>();
    Set<List<String>> all = new LinkedHashSet<>();
    if (phrases.isEmpty() && prefixes.isEmpty()) {
      whole.addAll(wholeAddress(keys));
      all.addAll(keys.stream().anyMatch(Citations::isOfProvision) ? List.of(keys) : List.of());
      all.addAll(whole);
    }
    return new TypedQuery(
        typed,
        words,
        phrases,
        prefixes.stream().limit(MOST_WORDS).toList(),
        keys,
        List.copyOf(all),
        List.copyOf(whole));
  }

  private List<String> words() {
    String text = rest.toString();
    List<String> words =
        Stream.concat(
                GermanAnalysis.words(text).stream(), Ellipsis.in(text).stream().map(Found::term))
            .distinct()
            .toList();
    List<String> telling =
        words.stream().filter(word -> !GermanAnalysis.isStopWord(word)).limit(MOST_WORDS).toList();
    boolean isOnlyStopWords =
        telling.isEmpty() && phrases.isEmpty() && prefixes.isEmpty() && citations.isEmpty();
    return isOnlyStopWords ? words.stream().limit(MOST_WORDS).toList() : telling;
  }

  /**
   * A provision is cited by number ("77/233 Ziffer 4"), or by its document and its whole label
   * ("COM(2020) 607 I.1 Abs. 3"), or by the bare label ("PP4").
   */
  private Set<List<String>> wholeAddress(List<String> keys) {
    Set<List<String>> addresses = new LinkedHashSet<>();
    if (without(citations, typed).isBlank() && keys.stream().anyMatch(Citations::isOfProvision)) {
      addresses.add(keys);
    }
    List<Found> ofDocuments =
        citations.stream().filter(citation -> Citations.isOfDocument(citation.term())).toList();
    String label = without(ofDocuments, typed).strip();
    if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
      Stream<String> documents = keys.stream().filter(Citations::isOfDocument);
      addresses.add(Stream.concat(documents, Stream.of(Citations.ofLabel(label))).toList());
    }
    return addresses;
  }

  private static String without(List<Found> citations, String text) {
    StringBuilder rest = new StringBuilder(text);
    citations.reversed().forEach(citation -> rest.replace(citation.start(), citation.end(), " "));
    return OF_DOCUMENTS.matcher(rest).replaceAll(" ");
  }

  private boolean phrase(String text) {
    return phrases.size() < MOST_PHRASES
        && !GermanAnalysis.words(text).isEmpty()
        && phrases.add(text);
  }

  /** Blanks what matches and is accepted. */
  private void take(Pattern pattern, Predicate<String> accept) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      if (accept.test(matcher.group(1))) {
        blank(new Found(matcher.group(1), matcher.start(), matcher.end()));
      }
    }
  }

  private void blank(Found found) {
    rest.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
  }

  private static String shortened(String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length())));
    return text.substring(0, end);
  }
}
