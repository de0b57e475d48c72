package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Ellipsis;
import de.umsetzungsmonitor.search.german.Found;
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
  private static final int LONGEST_LABEL = 30;

  private static final Pattern PHRASE = Pattern.compile("[\"„“”«»]([^\"„“”«»]+)[\"“”«»]");
  private static final Pattern PREFIX = Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]++)\\*");

  private final List<String> phrases = new ArrayList<>();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private final List<Found> citations;
  private final StringBuilder rest;

  private TypedQueryParser(String text) {
    rest = new StringBuilder(text);
    take(PHRASE, this::phrase);
    citations = Citations.in(rest.toString());
    citations.forEach(this::blank);
    take(PREFIX, prefixes::add);
  }

  /** What was asked for; empty if the text is blank or has neither letters nor digits. */
  public static TypedQuery parse(String typed) {
    return new TypedQueryParser(Normalizer.normalize(shortened(typed), Normalizer.Form.NFC))
        .query();
  }

  private TypedQuery query() {
    List<String> keys = citations.stream().map(Found::term).distinct().limit(MOST_WORDS).toList();
    return new TypedQuery(
        words(),
        phrases,
        prefixes.stream().limit(MOST_WORDS).toList(),
        keys,
        phrases.isEmpty() && prefixes.isEmpty() ? addresses(keys) : List.of());
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

  /** A provision is cited by number ("77/233 Ziffer 4") or by the bare label ("77/233 PP4"). */
  private List<List<String>> addresses(List<String> keys) {
    List<List<String>> addresses = new ArrayList<>();
    if (keys.stream().anyMatch(Citations::isOfProvision)) {
      addresses.add(keys);
    }
    String label = rest.toString().strip();
    if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
      addresses.add(Stream.concat(keys.stream(), Stream.of(Citations.ofLabel(label))).toList());
    }
    return addresses;
  }

  private boolean phrase(String text) {
    boolean isPhrase = phrases.size() < MOST_PHRASES && !GermanAnalysis.words(text).isEmpty();
    return isPhrase && Citations.in(text).isEmpty() && phrases.add(text);
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
