package de.umsetzungsmonitor.search.query;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Ellipsis;
import de.umsetzungsmonitor.search.german.Found;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordBorders;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads what a person types: words, "phrases", prefix*, citations. There are no operators, so
 * nothing can be wrong; characters without a meaning are passed over.
 */
public final class TypedQueryParser {

  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_WORDS = 32;
  private static final int MOST_PHRASES = 5;

  /** Many words begin alike, so that beginnings are dear; nobody needs more of them at once. */
  private static final int MOST_PREFIXES = 8;

  /** In any quotation marks; an apostrophe within a word is none. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?:[\"„“”«»″]|(?<![\\p{L}\\p{N}])['‚‘’‹›´`])([^\"„“”«»″'‚‘’‹›´`]+)"
              + "(?:[\"“”«»″]|['‘’‹›´`](?![\\p{L}\\p{N}]))");

  /** Quotation marks that keyboards without them are made to write. */
  private static final Pattern OPENING = Pattern.compile("<<|,,");

  private static final Pattern CLOSING = Pattern.compile(">>|''");

  private static final Pattern PREFIX =
      Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]{2,}+)\\*");

  private final List<String> phrases = new ArrayList<>();
  private final Set<String> prefixes = new LinkedHashSet<>();
  private final List<Found> citations;
  private final String typed;
  private final StringBuilder rest;

  private TypedQueryParser(String text) {
    typed = text;
    rest = new StringBuilder(text);
    take(PHRASE, this::phrase);
    citations = Citations.in(rest.toString()).stream().map(this::withItsStar).toList();
    citations.forEach(this::blank);
    take(PREFIX, prefixes::add);
  }

  /** What was asked for; empty if the text is blank or has neither letters nor digits. */
  public static TypedQuery parse(String typed) {
    String composed = Normalizer.normalize(shortened(typed), Normalizer.Form.NFC);
    String quoted = CLOSING.matcher(OPENING.matcher(composed).replaceAll("„")).replaceAll("“");
    return new TypedQueryParser(WordBorders.corrected(quoted)).query();
  }

  private TypedQuery query() {
    boolean isLoose = phrases.isEmpty() && prefixes.isEmpty();
    Addresses addresses = new Addresses(typed, citations);
    return new TypedQuery(
        typed,
        words(),
        phrases,
        prefixes.stream().limit(MOST_PREFIXES).toList(),
        citations.stream().map(Found::term).distinct().limit(MOST_WORDS).toList(),
        isLoose ? addresses.amongWords() : Set.of(),
        isLoose ? addresses.whole() : Set.of());
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

  /** "2011/9*" */
  private Found withItsStar(Found citation) {
    boolean isStarred = citation.end() < rest.length() && rest.charAt(citation.end()) == '*';
    return isStarred
        ? new Found(citation.term() + "*", citation.start(), citation.end() + 1)
        : citation;
  }

  /** Whoever has the first words of a phrase that is as long as a paragraph has the paragraph. */
  private boolean phrase(String text) {
    return phrases.size() < MOST_PHRASES
        && !GermanAnalysis.words(text).isEmpty()
        && phrases.add(firstWords(text));
  }

  /** All that is not more than is read; else up to the last word that is, and a star behind it. */
  private static String firstWords(String phrase) {
    try (StandardTokenizer words = new StandardTokenizer()) {
      OffsetAttribute word = words.addAttribute(OffsetAttribute.class);
      words.setReader(new StringReader(phrase));
      words.reset();
      for (int i = 0; i < MOST_WORDS; i++) {
        if (!words.incrementToken()) {
          return phrase;
        }
      }
      int end = word.endOffset();
      return phrase.substring(0, phrase.startsWith("*", end) ? end + 1 : end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
