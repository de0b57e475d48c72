package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.ELLIPSIS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ROOT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.SECTION;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;

import de.umsetzungsmonitor.search.german.CompoundWords;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks for a word in all its forms. The best form counts, the others hardly: a text that has a
 * word as typed is not better for having its stem too. Made anew for each typed query.
 */
final class WordQuery {

  private static final float TIE = 0.1f;
  private static final int SHORTEST_FUZZY = 4;
  private static final int LONGEST_FUZZY = 40;
  private static final int MOST_ALIKE = 10;

  /** Words that are like others are costly to find; more of them than this are no typing errors. */
  private static final int MOST_FUZZY = 4;

  private final GermanAnalysis analysis;
  private final IndexSearcher searcher;
  private final Spelling spelling;
  private final Set<String> absent = new LinkedHashSet<>();
  private int fuzzyWords;

  WordQuery(GermanAnalysis analysis, IndexSearcher searcher, Spelling spelling) {
    this.analysis = analysis;
    this.spelling = spelling;
    this.searcher = searcher;
  }

  /** The word, or whatever else its place may be taken by. */
  Query of(String word, List<Query> others) throws IOException {
    WordForms known = WordForms.of(word);
    List<Query> forms = inAllForms(word, known);
    if (!spelling.occurs(word) && !matches(others) && !matches(Parts.of(known).near())) {
      forms.addAll(instead(word, known));
    }
    forms.addAll(others);
    return anyOf(forms);
  }

  /**
   * The words asked for so far that no text has in any form, nor was another word meant: what is
   * found of them is at best near to them.
   */
  Set<String> absent() {
    return absent;
  }

  /** What matches as well as its best alternative does, a little better if more of them do. */
  static Query anyOf(List<Query> alternatives) {
    return new DisjunctionMaxQuery(alternatives, TIE);
  }

  private List<Query> inAllForms(String word, WordForms known) {
    List<Query> forms = wholeWord(word, known);
    forms.addAll(Parts.of(known).near());
    forms.addAll(Parts.of(known).scattered());
    return forms;
  }

  private List<Query> wholeWord(String word, WordForms known) {
    List<Query> forms = new ArrayList<>();
    if (!known.hasTwin()) {
      analysis.terms(EXACT, word).forEach(term -> forms.add(term(EXACT, term, 1)));
    }
    for (String stem : known.stems()) {
      forms.add(term(STEM, stem, 1));
      forms.add(term(PARTS, stem, 0.9f));
      forms.add(term(ELLIPSIS, stem, 0.8f));
      forms.add(term(SECTION, stem, 0.2f));
    }
    known.roots().forEach(root -> forms.add(term(ROOT, root, 0.7f)));
    return forms;
  }

  /** What a word that is in no text was meant to be, or else is made of, or else is like. */
  private List<Query> instead(String word, WordForms known) throws IOException {
    String meant = spelling.meantBy(word);
    if (meant != null) {
      List<Query> forms = inAllForms(meant, WordForms.of(meant));
      return List.of(new BoostQuery(anyOf(forms), 0.8f));
    }
    absent.add(word);
    if (word.chars().noneMatch(Character::isLetter)) {
      return List.of(); // another number is not the same one mistyped
    }
    Parts parts = Parts.of(known);
    if (parts.areSeveral()) {
      return matches(parts.scattered()) ? List.of() : parts.allButOne();
    }
    Parts likely = likelyParts(word);
    if (likely.areSeveral()) {
      return Stream.of(likely.near(), likely.scattered(), likely.allButOne())
          .flatMap(List::stream)
          .toList();
    }
    return known.isGerman() ? List.of() : alike(known);
  }

  /** What a word may be made of that is taken for one, or that ends like a word of the texts. */
  private Parts likelyParts(String word) throws IOException {
    List<String> parts = CompoundWords.partsOfNoun(word);
    return Parts.of(parts.isEmpty() ? spelling.partsOfForeign(word) : parts);
  }

  /** Words and parts of words that differ in a letter or two. */
  private List<Query> alike(WordForms known) throws IOException {
    if (fuzzyWords == MOST_FUZZY) {
      return List.of();
    }
    fuzzyWords++;
    List<Query> alike = new ArrayList<>();
    for (String stem : known.stems()) {
      if (stem.length() >= SHORTEST_FUZZY && stem.length() <= LONGEST_FUZZY) {
        int edits = stem.length() < 6 ? 1 : 2;
        Query fuzzy = new FuzzyQuery(new Term(PARTS, stem), edits, 1, MOST_ALIKE, true);
        alike.add(new BoostQuery(searcher.rewrite(fuzzy), 0.8f)); // once, wherever it is used
      }
    }
    return alike;
  }

  private boolean matches(List<Query> queries) throws IOException {
    for (Query query : queries) {
      if (searcher.count(query) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Query term(String field, String term, float boost) {
    Query query = new TermQuery(new Term(field, term));
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
