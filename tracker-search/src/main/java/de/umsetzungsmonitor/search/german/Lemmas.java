package de.umsetzungsmonitor.search.german;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The words under which a dictionary has the inflected ones: "Häuser" is a form of "Haus",
 * "gefährdeten" of "gefährdet" and "gefährden".
 */
final class Lemmas {

  private static final String NOUN = "SUB";

  /**
   * A verb used as a noun ("das Anzeigen"); rarely what is meant beside another noun ("Anzeige").
   */
  private static final String INFINITIVE = ":INF";

  /** "Führen sie" is hardly ever what they would drive. */
  private static final String SUBJUNCTIVE = ":KJ2";

  private static final String FEMALE = ":FEM";
  private static final String FEMALE_ENDING = "in";

  /** Nouns, names, verbs, adjectives and participles; all other words only join these. */
  private static final List<String> TELLING = List.of(NOUN, "EIG", "VER", "ADJ", "PA1", "PA2");

  private static final Dictionary DICTIONARY = dictionary();
  private static final ThreadLocal<DictionaryLookup> LOOKUP =
      ThreadLocal.withInitial(() -> new DictionaryLookup(DICTIONARY));

  private Lemmas() {}

  /**
   * The lemmas of a word, nouns first, whichever way it is capitalized; none if the dictionary does
   * not know it. Umlauts and ß may be written out ({@code Massnahme}, {@code Behoerde}).
   */
  static List<String> of(String word) {
    String small = word.toLowerCase(Locale.GERMAN);
    return spellings(small)
        .map(Lemmas::ofSpelling)
        .filter(lemmas -> !lemmas.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether the dictionary has it as a form of a noun, in any spelling as above. */
  static boolean isNoun(String word) {
    return spellings(word.toLowerCase(Locale.GERMAN))
        .flatMap(spelling -> lookUp(capitalized(spelling)))
        .anyMatch(Reading::isNoun);
  }

  /** Whether a word says something, and is not one of those that only join others ("sich"). */
  static boolean isTelling(String word) {
    if (GermanAnalysis.isStopWord(word)) {
      return false;
    }
    List<Reading> readings = readings(word.toLowerCase(Locale.GERMAN));
    return readings.isEmpty() || readings.stream().anyMatch(Reading::isTelling);
  }

  /** What men are called of whom women are called so ("Experte" of "Expertin"); else the lemma. */
  static String male(String lemma) {
    String male = lemma.substring(0, Math.max(0, lemma.length() - FEMALE_ENDING.length()));
    if (!lemma.endsWith(FEMALE_ENDING) || lookUp(lemma).noneMatch(Reading::isFemale)) {
      return lemma;
    }
    return Stream.of(male, male + "e").filter(Lemmas::isNoun).findFirst().orElse(lemma);
  }

  private static Stream<String> spellings(String word) {
    String umlauts = Umlauts.restored(word);
    return Stream.of(word, umlauts, word.replace("ss", "ß"), umlauts.replace("ss", "ß")).distinct();
  }

  /** The same of a word in small letters that is spelled right. */
  static List<String> ofSpelling(String word) {
    List<Reading> readings = readings(word);
    boolean isOnlySubjunctive = readings.stream().allMatch(Reading::isSubjunctive);
    return readings.stream()
        .filter(reading -> isOnlySubjunctive || !reading.isSubjunctive())
        .sorted(Comparator.comparing(Reading::isNoun).reversed())
        .map(Reading::lemma)
        .distinct()
        .toList();
  }

  private static List<Reading> readings(String word) {
    return Stream.of(capitalized(word), word).flatMap(Lemmas::lookUp).toList();
  }

  private static Stream<Reading> lookUp(String word) {
    return LOOKUP.get().lookup(word).stream().map(Reading::of).toList().stream();
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1);
  }

  private static Dictionary dictionary() {
    URL file = Lemmas.class.getResource("/org/languagetool/resource/de/german.dict");
    try {
      return Dictionary.read(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Reading(String lemma, String tag) {

    /** Copies it: the dictionary uses one object for all words. */
    static Reading of(WordData data) {
      CharSequence tag = Objects.requireNonNullElse(data.getTag(), "");
      return new Reading(data.getStem().toString(), tag.toString());
    }

    boolean isNoun() {
      return tag.startsWith(NOUN) && !tag.endsWith(INFINITIVE);
    }

    boolean isFemale() {
      return isNoun() && tag.contains(FEMALE);
    }

    boolean isSubjunctive() {
      return tag.contains(SUBJUNCTIVE);
    }

    boolean isTelling() {
      return TELLING.stream().anyMatch(tag::startsWith);
    }
  }
}
