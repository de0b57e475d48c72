package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.tag.AddresseeWords.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nouns of a row of words. A noun behind a preposition or in the genitive belongs to the
 * one before it: "die Behörden der Mitgliedstaaten" are authorities. Behind "und" begins another
 * head, unless its article goes on in the same case: "die Vertreter der Staaten und der
 * Kommission".
 */
final class Phrases {

  private final AddresseeWords names;
  private final List<Word> zone;
  private final boolean allCapitals;
  private final List<Phrase> phrases = new ArrayList<>();
  private Phrase.Builder phrase = new Phrase.Builder();

  /** Whether nouns belong to the one before them. */
  private boolean belongs;

  /** Whether they do so by a genitive, and not by a preposition. */
  private boolean inGenitive;

  /** Whether a preposition or a genitive waits for its noun. */
  private boolean governed;

  /** Whether "und" went before. */
  private boolean joined;

  private Phrases(List<Word> zone, AddresseeWords names) {
    this.zone = zone;
    this.names = names;
    this.allCapitals = zone.stream().allMatch(word -> word.isMark() || word.isAllCapitals());
  }

  /**
   * The phrases in their order.
   *
   * @param zone words without subordinate clauses; commas of lists may stand between them
   */
  static List<Phrase> of(List<Word> zone, AddresseeWords names) {
    Phrases reading = new Phrases(zone, names);
    reading.read();
    return reading.phrases;
  }

  private void read() {
    for (int i = 0; i < zone.size(); i++) {
      Word word = zone.get(i);
      String key = word.key();
      if (FunctionWords.LIST.contains(key)) {
        joined = true;
      } else if (isPronoun(i)) {
        next();
        phrase.pronoun(word);
      } else if (FunctionWords.PREPOSITIONS.contains(key)) {
        belongs = true;
        inGenitive = false;
        governed = true;
        joined = false;
      } else if (FunctionWords.ARTICLES.contains(key)) {
        article(word);
      } else if (FunctionWords.GENITIVES.contains(key)) {
        genitive(word, isMasculine(i));
      } else if (word.isCapital() && !isPartOfName(i) && !FunctionWords.REFLEXIVES.contains(key)) {
        noun(i);
      }
    }
    next();
  }

  private void article(Word word) {
    if (governed) {
      return;
    }
    if (joined) {
      belongs = belongs && !inGenitive && FunctionWords.DATIVES.contains(word.key());
      return;
    }
    next();
    phrase.begin(word);
  }

  private void genitive(Word word, boolean masculine) {
    if (!phrase.hasHead() && !governed) {
      phrase.begin(word);
      if (!masculine) {
        phrase.oblique();
      }
    } else if (!joined || belongs) {
      belongs = true;
      inGenitive = true;
      governed = true;
    }
  }

  private void noun(int i) {
    Word word = zone.get(i);
    Named named = named(i);
    if (belongs) {
      phrase.belonging(word, named);
    } else if (!phrase.hasHead() || joined) {
      phrase.head(word, named);
    }
    governed = false;
    joined = false;
  }

  private @Nullable Named named(int i) {
    Word word = zone.get(i);
    Named named = i == 0 ? names.find(word) : names.find(zone.get(i - 1), word);
    boolean acronym =
        named == null
            && !allCapitals
            && word.isAllCapitals()
            && !FunctionWords.ADVERBS.contains(word.key());
    return acronym ? AddresseeWords.ACRONYM : named;
  }

  /** "Europäische" before "Kommission". */
  private boolean isPartOfName(int i) {
    return i + 1 < zone.size()
        && zone.get(i + 1).isCapital()
        && names.find(zone.get(i)) == null
        && names.find(zone.get(i + 1)) != null;
  }

  private void next() {
    if (phrase.hasHead()) {
      phrases.add(phrase.build());
      phrase = new Phrase.Builder();
    }
    belongs = false;
    governed = false;
    joined = false;
  }

  /** "diese" is one unless adjectives and a noun follow. */
  private boolean isPronoun(int i) {
    String key = zone.get(i).key();
    if (!FunctionWords.PRONOUNS.contains(key)) {
      return false;
    }
    boolean nounFollows =
        i + 1 < zone.size()
            && !zone.get(i + 1).isMark()
            && (zone.get(i + 1).isCapital() || i + 2 < zone.size() && zone.get(i + 2).isCapital());
    return !(FunctionWords.ARTICLES.contains(key) && nounFollows);
  }

  private boolean isMasculine(int der) {
    if (!zone.get(der).key().equals("der")) {
      return false;
    }
    for (int i = der + 1; i < zone.size(); i++) {
      boolean lastOfName = i + 1 == zone.size() || !zone.get(i + 1).isCapital();
      if (zone.get(i).isCapital() && lastOfName) {
        return FunctionWords.isMasculine(zone.get(i).key());
      }
    }
    return true;
  }
}
