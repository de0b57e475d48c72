package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.CITE;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ROOT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.SECTION;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;
import static de.umsetzungsmonitor.search.index.ProvisionFields.SELF;

import de.umsetzungsmonitor.search.german.Citations;
import de.umsetzungsmonitor.search.german.Found;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Looks for the words that were typed one after another, and for the names among them. */
final class Wording {

  private static final float ABBREVIATED = 0.9f;
  private static final float SYNONYMOUS = 0.5f;
  private static final float DERIVED = 0.35f;
  private static final int LONG_NAME = 3;
  private static final int BETWEEN_WORDS = 3;
  private static final int NEAR = 6;
  private static final float NEAR_BOOST = 0.5f;

  private static final Names ABBREVIATIONS = Names.in("abbreviations.txt");
  private static final Names SYNONYMS = Names.in("synonyms.txt");

  private final GermanAnalysis analysis;
  private final WordQuery words;
  private final Starred starred;

  Wording(GermanAnalysis analysis, IndexSearcher searcher, Spelling spelling) {
    this.analysis = analysis;
    this.words = new WordQuery(analysis, searcher, spelling);
    this.starred = new Starred(analysis, searcher);
  }

  /** For each word or name a query; any may match, and the more of them do, the better. */
  List<Query> of(List<String> typed) throws IOException {
    List<Query> queries = new ArrayList<>();
    int next = 0;
    while (next < typed.size()) {
      int end = next + length(next, typed);
      queries.add(of(typed.subList(next, end), otherNames(typed.subList(next, end))));
      next = end;
    }
    return queries;
  }

  /** The words asked for so far that no text has, of which only something near can be found. */
  Set<String> absent() {
    return words.absent();
  }

  /** All that is cited, in whatever form, and the words before, between and behind. */
  Query quoted(String text) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int end = 0;
    for (Found citation : Citations.in(text)) {
      all.add(cited(citation.term()), Occur.MUST);
      addPhrase(text.substring(end, Math.max(end, citation.start())), all);
      end = Math.max(end, citation.end());
    }
    if (end == 0) {
      return phrase(text);
    }
    addPhrase(text.substring(end), all);
    return all.build();
  }

  private void addPhrase(String text, BooleanQuery.Builder all) throws IOException {
    if (!GermanAnalysis.words(text).isEmpty()) {
      all.add(phrase(text), Occur.MUST);
    }
  }

  /** What cites it, is cited so or lies in that; where a star says so, by its beginning. */
  static Query cited(String citation) {
    if (citation.endsWith("*")) {
      String start = citation.substring(0, citation.length() - 1);
      return WordQuery.anyOf(
          List.of(new PrefixQuery(new Term(CITE, start)), new PrefixQuery(new Term(SELF, start))));
    }
    List<Query> alternatives = new ArrayList<>();
    alternatives.add(new TermQuery(new Term(CITE, citation)));
    alternatives.add(new TermQuery(new Term(SELF, citation)));
    if (Citations.isOfProvision(citation)) {
      alternatives.add(new TermQuery(new Term(SELF, Citations.within(citation))));
    }
    return WordQuery.anyOf(alternatives);
  }

  /** Words in this order with nothing between them, as written or inflected. */
  private Query phrase(String text) throws IOException {
    if (Starred.isIn(text)) {
      return starred.phrase(text);
    }
    List<Query> alternatives = new ArrayList<>();
    if (GermanAnalysis.words(text).stream().noneMatch(word -> WordForms.of(word).hasTwin())) {
      alternatives.add(phrase(EXACT, text, 0));
    }
    alternatives.add(phrase(STEM, text, 0));
    alternatives.add(new BoostQuery(phrase(SECTION, text, 0), 0.2f));
    return WordQuery.anyOf(alternatives);
  }

  /** The words of a name count one by one, or all together as much as what the name stands for. */
  private Query of(List<String> typed, List<Query> otherNames) throws IOException {
    if (typed.size() == 1) {
      return words.of(typed.getFirst(), otherNames);
    }
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    for (String word : typed) {
      each.add(words.of(word, List.of()), Occur.SHOULD);
    }
    List<Query> names = new ArrayList<>(otherNames);
    names.add(each.build());
    return WordQuery.anyOf(names);
  }

  /** How many words belong together there: those of the longest name. */
  private static int length(int start, List<String> typed) {
    return Math.max(
        1, Math.max(ABBREVIATIONS.longestAt(start, typed), SYNONYMS.longestAt(start, typed)));
  }

  private List<Query> otherNames(List<String> typed) {
    List<Query> queries = new ArrayList<>();
    for (String name : ABBREVIATIONS.others(typed)) {
      queries.add(name(name, ABBREVIATED * typed.size()));
    }
    for (String name : SYNONYMS.others(typed)) {
      queries.add(name(name, SYNONYMOUS * typed.size()));
      derived(name).ifPresent(queries::add);
    }
    return queries;
  }

  /** What is derived from a name of one word, or it from that: "Entfernung" of "entfernen". */
  private static Optional<Query> derived(String name) {
    List<String> telling = Names.telling(name);
    return telling.size() > 1
        ? Optional.empty()
        : Optional.of(
            new BoostQuery(
                new TermQuery(new Term(ROOT, WordForms.of(telling.getFirst()).roots().getFirst())),
                DERIVED));
  }

  /**
   * A phrase counts for each of its words; a long name must not count more than a short one. Long
   * names are hardly ever written in one way only, so that others may stand between their words.
   */
  private Query name(String name, float boost) {
    List<String> telling = Names.telling(name);
    if (telling.size() > 1) {
      int slop = telling.size() < LONG_NAME ? 0 : BETWEEN_WORDS;
      return new BoostQuery(telling(name, slop), boost / telling.size());
    }
    return new BoostQuery(phrase(STEM, name, 0), boost);
  }

  /** The words of a name that say something, as far from each other as they stand in it. */
  private Query telling(String name, int slop) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    List<String> words = GermanAnalysis.words(name);
    for (int i = 0; i < words.size(); i++) {
      if (!GermanAnalysis.isStopWord(words.get(i))) {
        List<String> stems = WordForms.of(words.get(i)).stems();
        phrase.add(stems.stream().map(stem -> new Term(STEM, stem)).toArray(Term[]::new), i);
      }
    }
    return phrase.build();
  }

  /** Words that were typed side by side count more where they stand near each other. */
  List<Query> neighbours(List<String> typed) {
    List<Query> queries = new ArrayList<>();
    for (int i = 1; i < typed.size(); i++) {
      String pair = typed.get(i - 1) + " " + typed.get(i);
      queries.add(new BoostQuery(phrase(STEM, pair, NEAR), NEAR_BOOST));
    }
    return queries;
  }

  private Query phrase(String field, String text, int slop) {
    List<List<String>> places = analysis.places(field, text);
    if (places.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (places.stream().allMatch(place -> place.size() == 1)) {
      String[] terms = places.stream().map(List::getFirst).toArray(String[]::new);
      return terms.length == 1
          ? new TermQuery(new Term(field, terms[0]))
          : new PhraseQuery(slop, field, terms);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (List<String> place : places) {
      phrase.add(place.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
    }
    return phrase.build();
  }
}
