package de.umsetzungsmonitor.search.german;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a word is looked for by, besides itself.
 *
 * @param stems the word without its inflection; several where it can be a form of several words
 * @param parts the stems of the parts of a compound in their order; none if it is not one
 * @param roots what the word has in common with those derived from it
 * @param rootsOfParts the same of the parts of a compound, in their order
 * @param hasTwin whether it would be another word with or without an umlaut, so that its letters
 *     alone do not tell what it is
 * @param isGerman whether the dictionary knows the word, it is made of German words, or it ends in
 *     a long German noun behind what may be a name ("Cyberkriminalität", but also
 *     "Zyberkriminalität")
 * @param stemsAndParts the stems, and after them those of the parts
 * @param allRoots the roots of the word, and after them those of its parts
 */
public record WordForms(
    List<String> stems,
    List<String> parts,
    List<String> roots,
    List<String> rootsOfParts,
    boolean hasTwin,
    boolean isGerman,
    List<String> stemsAndParts,
    List<String> allRoots) {

  /** So many letters at most; longer ones are no words, and would take long to take apart. */
  static final int LONGEST_WORD = 60;

  /** 100,000 paragraphs of law have 124,000 different words. */
  private static final int CACHED = 150_000;

  private static final Cache<String, WordForms> CACHE =
      Caffeine.newBuilder().maximumSize(CACHED).build();
  private static final String STEM = "stem";
  private static final String FOLDED = "folded";
  private static final Analyzer FOLDING = new Folding();

  /** The forms of a word in any spelling. */
  public static WordForms of(String word) {
    return CACHE.get(word, WordForms::analyse);
  }

  private WordForms(
      List<String> stems,
      List<String> parts,
      List<String> roots,
      List<String> rootsOfParts,
      boolean hasTwin,
      boolean isGerman) {
    this(
        stems,
        parts,
        roots,
        rootsOfParts,
        hasTwin,
        isGerman,
        together(stems, parts),
        together(roots, rootsOfParts));
  }

  private static List<String> together(List<String> some, List<String> others) {
    return others.isEmpty()
        ? some
        : Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static WordForms analyse(String word) {
    if (word.length() > LONGEST_WORD || word.chars().noneMatch(Character::isLetter)) {
      List<String> itself = List.of(folded(STEM, word));
      return new WordForms(itself, List.of(), itself, List.of(), false, false);
    }
    List<String> parts = CompoundWords.parts(word);
    List<String> lemmas = lemmas(word, parts);
    List<List<String>> ofParts = parts.stream().map(part -> lemmas(part, List.of())).toList();
    List<String> stems = lemmas.stream().map(WordForms::stem).distinct().toList();
    return new WordForms(
        stems,
        ofParts.stream().map(all -> stem(all.getFirst())).toList(),
        Lemmas.isTelling(word) ? lemmas.stream().map(WordForms::root).distinct().toList() : stems,
        ofParts.stream().map(all -> root(all.getFirst())).toList(),
        Umlauts.matterIn(word.toLowerCase(Locale.GERMAN)),
        !parts.isEmpty() || !Lemmas.of(word).isEmpty());
  }

  private static List<String> lemmas(String word, List<String> parts) {
    List<String> lemmas = Lemmas.of(word);
    if (!lemmas.isEmpty()) {
      return lemmas;
    }
    List<String> found = new ArrayList<>();
    if (!parts.isEmpty()) {
      String last = parts.getLast();
      String small = word.toLowerCase(Locale.GERMAN);
      if (small.endsWith(last.toLowerCase(Locale.GERMAN))) {
        String head = small.substring(0, small.length() - last.length());
        Lemmas.of(last).stream()
            .map(lemma -> head + lemma.toLowerCase(Locale.GERMAN))
            .forEach(found::add);
      }
    }
    return found.isEmpty() ? List.of(word) : found;
  }

  /** No telling word is cut down to one that says nothing: "sicher" to "sich". */
  private static String stem(String lemma) {
    String small = small(lemma);
    String shortest = folded(STEM, lemma);
    boolean saysNothing = !Lemmas.isTelling(shortest) && Lemmas.isTelling(small);
    String stem = saysNothing ? folded(FOLDED, lemma) : shortest;
    boolean keepsUmlauts = Umlauts.tellApart(small) && Umlauts.removed(small).startsWith(stem);
    return keepsUmlauts ? small.substring(0, stem.length()) : stem;
  }

  private static String root(String lemma) {
    String root = Roots.of(small(Lemmas.male(lemma)));
    return Roots.needsUmlauts(root) ? root : folded(FOLDED, root);
  }

  private static String small(String lemma) {
    return lemma.toLowerCase(Locale.GERMAN).replace("ß", "ss");
  }

  private static String folded(String how, String word) {
    try (TokenStream tokens = FOLDING.tokenStream(how, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      String folded = tokens.incrementToken() ? term.toString() : word;
      tokens.end();
      return folded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Folding extends Analyzer {

    Folding() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String how) {
      Tokenizer word = new KeywordTokenizer();
      TokenStream folded = new GermanNormalizationFilter(new LowerCaseFilter(word));
      return new TokenStreamComponents(
          word, how.equals(STEM) ? new GermanLightStemFilter(folded) : folded);
    }
  }
}
