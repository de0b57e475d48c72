package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.ELLIPSIS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;

import de.umsetzungsmonitor.search.german.CompoundWords;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
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

  private static final int NEAR = 5;

  private final GermanAnalysis analysis;
  private final Abbreviations abbreviations;
  private final IndexSearcher searcher;
  private int fuzzyWords;

  WordQuery(GermanAnalysis analysis, Abbreviations abbreviations, IndexSearcher searcher) {
    this.analysis = analysis;
    this.abbreviations = abbreviations;
    this.searcher = searcher;
  }

  Query of(String word) throws IOException {
    List<Query> forms = new ArrayList<>(wholeWord(word));
    List<String> parts =
        CompoundWords.parts(word).stream()
            .flatMap(part -> analysis.terms(STEM, part).stream())
            .toList();
    if (parts.size() > 1) {
      forms.add(new BoostQuery(all(parts), 0.5f));
      forms.add(new BoostQuery(new PhraseQuery(NEAR, PARTS, parts.toArray(String[]::new)), 0.7f));
    }
    for (String name : abbreviations.otherNames(word)) {
      forms.add(new BoostQuery(name(name), 0.9f));
    }
    if (fuzzyWords < MOST_FUZZY && !matches(forms)) {
      fuzzyWords++;
      forms.addAll(alike(word));
    }
    return new DisjunctionMaxQuery(forms, TIE);
  }

  /** A name of one or more words, inflected or not. */
  Query name(String name) {
    return phrase(STEM, name, 0);
  }

  /** Successive words in a field, with at most so many others between them. */
  Query phrase(String field, String text, int slop) {
    List<String> terms = analysis.terms(field, text);
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery();
      case 1 -> new TermQuery(new Term(field, terms.getFirst()));
      default -> new PhraseQuery(slop, field, terms.toArray(String[]::new));
    };
  }

  private List<Query> wholeWord(String word) {
    List<Query> forms = new ArrayList<>();
    analysis.terms(EXACT, word).forEach(term -> forms.add(term(EXACT, term, 1)));
    for (String stem : analysis.terms(STEM, word)) {
      forms.add(term(STEM, stem, 1));
      forms.add(term(PARTS, stem, 0.9f));
      forms.add(term(ELLIPSIS, stem, 0.8f));
    }
    return forms;
  }

  /** All parts of a compound; one alone ("Schutz" of "Opferschutz") is about something else. */
  private static Query all(List<String> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.stream().distinct().forEach(part -> all.add(term(PARTS, part, 1), Occur.MUST));
    return all.build();
  }

  private List<Query> alike(String word) {
    return analysis.terms(STEM, word).stream()
        .filter(stem -> stem.length() >= SHORTEST_FUZZY && stem.length() <= LONGEST_FUZZY)
        .<Query>map(stem ->
            new BoostQuery(
                new FuzzyQuery(
                    new Term(PARTS, stem), stem.length() < 6 ? 1 : 2, 1, MOST_ALIKE, true),
                0.8f))
        .toList();
  }

  private boolean matches(List<Query> forms) throws IOException {
    for (Query form : forms) {
      if (searcher.count(form) > 0) {
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
