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
 * @param isGerman whether the dictionary knows the word or it is made of German words
 * @param stemsAndParts the stems, and after them those of the parts
 * @param allRoots the roots of the word, and after them those of its parts
 */
public record WordForms(
    List<String> stems,
    List<String> parts,
    List<String> roots,
    List<String> rootsOfParts,
    boolean isGerman,
    List<String> stemsAndParts,
    List<String> allRoots) {

  private static final int CACHED = 100_000;
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
      boolean isGerman) {
    this(
        stems,
        parts,
        roots,
        rootsOfParts,
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
    if (word.length() > 60 || word.chars().noneMatch(Character::isLetter)) {
      List<String> itself = List.of(folded(STEM, word));
      return new WordForms(itself, List.of(), itself, List.of(), false);
    }
    List<String> parts = CompoundWords.parts(word);
    List<String> lemmas = lemmas(word, parts);
    List<List<String>> ofParts = parts.stream().map(part -> lemmas(part, List.of())).toList();
    return new WordForms(
        lemmas.stream().map(lemma -> folded(STEM, lemma)).distinct().toList(),
        ofParts.stream().map(all -> folded(STEM, all.getFirst())).toList(),
        lemmas.stream().map(WordForms::root).distinct().toList(),
        ofParts.stream().map(all -> root(all.getFirst())).toList(),
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

  private static String root(String lemma) {
    return Roots.of(folded(FOLDED, lemma));
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
