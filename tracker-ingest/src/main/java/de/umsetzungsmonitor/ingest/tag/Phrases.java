package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.ingest.tag.AddresseeWords.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the nouns of a row of words. A noun behind a preposition or in the genitive belongs to the
 * one before it: "die Behörden der Mitgliedstaaten" are authorities. Behind "und" begins another
 * head, unless its article goes on in the same case: "die Vertreter der Staaten und der
 * Kommission".
 */
final class Phrases {

  private static final Set<String> AND =
      Set.of("und", "oder", "sowie", "bzw", ",", "/", "einschliesslich", "insbesondere");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "von",
          "vom",
          "in",
          "im",
          "ins",
          "mit",
          "für",
          "zur",
          "zum",
          "bei",
          "beim",
          "über",
          "an",
          "am",
          "auf",
          "aus",
          "zwischen",
          "durch",
          "gegen",
          "unter",
          "nach",
          "gegenüber",
          "wie",
          "als",
          "ohne",
          "um",
          "seit",
          "vor",
          "zu",
          "bis",
          "ab",
          "gemäss",
          "laut",
          "trotz",
          "wegen",
          "während",
          "innerhalb",
          "ausserhalb",
          "angesichts",
          "aufgrund",
          "hinsichtlich",
          "bezüglich",
          "mithilfe",
          "anhand",
          "seitens",
          "zugunsten",
          "betreffend",
          "neben",
          "hinter",
          "entlang",
          "entsprechend",
          "spätestens",
          "binnen",
          "mittels",
          "je",
          "unbeschadet");
  private static final Set<String> ARTICLES =
      Set.of(
          "die",
          "das",
          "den",
          "dem",
          "alle",
          "allen",
          "jeden",
          "jedem",
          "jede",
          "jeder",
          "jedes",
          "ein",
          "eine",
          "einen",
          "einem",
          "ihre",
          "ihren",
          "seine",
          "seinen",
          "unsere",
          "unseren",
          "diese",
          "diesen",
          "dieses",
          "dieser",
          "sämtliche",
          "beide",
          "beiden",
          "einige",
          "andere",
          "anderen",
          "weitere",
          "solche",
          "diejenigen");
  private static final Set<String> DATIVES = Set.of("den", "dem", "allen", "ihren", "anderen");
  private static final Set<String> GENITIVES =
      Set.of(
          "der", "des", "deren", "dessen", "eines", "einer", "ihrer", "seiner", "ihres", "seines",
          "unserer", "aller", "dieser");
  private static final Set<String> PRONOUNS =
      Set.of("er", "sie", "es", "wir", "ihn", "ihnen", "ihm", "diese", "letztere", "dieser", "man");

  private final AddresseeWords names;
  private final List<Phrase> phrases = new ArrayList<>();
  private Phrase.Builder phrase = new Phrase.Builder();

  /** Whether nouns belong to the one before them. */
  private boolean belongs;

  /** Whether a preposition waits for its noun. */
  private boolean governed;

  /** Whether "und" went before. */
  private boolean joined;

  private Phrases(AddresseeWords names) {
    this.names = names;
  }

  /**
   * The phrases in their order.
   *
   * @param zone words without subordinate clauses; commas of lists may stand between them
   */
  static List<Phrase> of(List<Word> zone, AddresseeWords names) {
    Phrases reading = new Phrases(names);
    reading.read(zone);
    return reading.phrases;
  }

  private void read(List<Word> zone) {
    for (int i = 0; i < zone.size(); i++) {
      Word word = zone.get(i);
      String key = word.key();
      if (AND.contains(key)) {
        joined = true;
      } else if (isPronoun(zone, i)) {
        next();
        phrase.pronoun(word);
      } else if (PREPOSITIONS.contains(key)) {
        belongs = true;
        governed = true;
        joined = false;
      } else if (ARTICLES.contains(key)) {
        article(word);
      } else if (GENITIVES.contains(key)) {
        genitive(word, isMasculine(zone, i));
      } else if (word.isCapital() && !isPartOfName(zone, i)) {
        noun(word);
      }
    }
    joined = false;
    next();
  }

  private void article(Word word) {
    if (governed) {
      return;
    }
    if (joined) {
      belongs = belongs && DATIVES.contains(word.key());
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
    } else if (!joined || belongs || !masculine) {
      belongs = true;
      governed = true;
    }
  }

  private void noun(Word word) {
    Named named = names.find(word);
    if (belongs) {
      phrase.belonging(word, named);
    } else if (!phrase.hasHead() || joined) {
      phrase.head(word, named);
    }
    governed = false;
    joined = false;
  }

  private boolean isPartOfName(List<Word> zone, int i) {
    return i + 1 < zone.size()
        && zone.get(i + 1).isCapital()
        && names.find(zone.get(i)) == null
        && names.find(zone.get(i + 1)) != null;
  }

  /** Whether this word can stand before a noun and make it depend on another. */
  static boolean isPreposition(String key) {
    return PREPOSITIONS.contains(key);
  }

  /** Whether a list of nouns can go on with this word. */
  static boolean startsList(String key) {
    return AND.contains(key) || ARTICLES.contains(key) || key.equals("der");
  }

  /** Ends the phrase if what comes is not joined to it by "und". */
  private void next() {
    if (phrase.hasHead() && !joined) {
      phrases.add(phrase.build());
      phrase = new Phrase.Builder();
    }
    belongs = false;
    governed = false;
    joined = false;
  }

  private boolean isPronoun(List<Word> zone, int i) {
    return PRONOUNS.contains(zone.get(i).key())
        && (i + 1 == zone.size() || !startsNoun(zone, i + 1));
  }

  /** Whether adjectives and a noun follow, so that "diese" is an article. */
  private static boolean startsNoun(List<Word> zone, int i) {
    String key = zone.get(i - 1).key();
    return (key.equals("diese") || key.equals("dieser"))
        && !zone.get(i).isMark()
        && (zone.get(i).isCapital() || i + 1 < zone.size() && zone.get(i + 1).isCapital());
  }

  private static boolean isMasculine(List<Word> zone, int der) {
    if (!zone.get(der).key().equals("der")) {
      return false;
    }
    for (int i = der + 1; i < zone.size(); i++) {
      Word word = zone.get(i);
      if (word.isCapital() && (i + 1 == zone.size() || !zone.get(i + 1).isCapital())) {
        String key = word.key();
        return !(key.endsWith("en")
            || key.endsWith("ion")
            || key.endsWith("ung")
            || key.endsWith("in")
            || key.endsWith("schaft")
            || key.endsWith("tät")
            || key.endsWith("eu")
            || key.endsWith("branche")
            || key.endsWith("industrie")
            || key.endsWith("agentur")
            || key.endsWith("osze"));
      }
    }
    return true;
  }
}
