package de.umsetzungsmonitor.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where a query finds something in the provisions of a segment. A query looks for the same word in
 * several ways, so that each is read once for all of them.
 */
final class Marks {

  /** What counts less in a query is not the word that was typed, but one like it. */
  private static final float SAME_WORD = 0.8f;

  /** More words than between those of a name. */
  private static final int OF_NAMES = 3;

  private final IndexSearcher searcher;
  private final LeafReaderContext segment;
  private final Query query;
  private final List<String> fields;
  private final Map<Term, Word> words = new HashMap<>();
  private final Map<Query, Weight> phrases = new HashMap<>();

  /**
   * Of one query in one segment.
   *
   * @param query as the searcher rewrote it
   * @param fields those in which the places are
   */
  Marks(IndexSearcher searcher, LeafReaderContext segment, Query query, List<String> fields) {
    this.searcher = searcher;
    this.segment = segment;
    this.query = query;
    this.fields = fields;
  }

  /**
   * The places in a document, some of them perhaps more than once, counted through all values of a
   * field with one character between them.
   *
   * @param doc counted within the segment, no less than that of the call before
   */
  List<Passage.Span> in(int doc) throws IOException {
    return ofMatching(query, doc);
  }

  /** What must be there is there, be it where nothing is shown; all the rest is marked beside. */
  private List<Passage.Span> ofMatching(Query query, int doc) throws IOException {
    if (!(query instanceof BooleanQuery several)) {
      return of(query, doc);
    }
    List<Passage.Span> spans = new ArrayList<>();
    for (BooleanClause clause : several.clauses()) {
      if (!clause.isProhibited()) {
        spans.addAll(
            clause.isRequired() ? ofMatching(clause.query(), doc) : of(clause.query(), doc));
      }
    }
    return spans;
  }

  /** Nothing where the query does not match, and where it matches nothing that is shown. */
  private List<Passage.Span> of(Query query, int doc) throws IOException {
    return switch (query) {
      case MatchAllDocsQuery all -> List.of();
      case TermQuery word -> word(word.getTerm(), doc);
      case SynonymQuery synonyms ->
          any(synonyms.getTerms().stream().map(TermQuery::new).toList(), doc);
      case BoostQuery boosted -> of(boosted.getQuery(), doc);
      case ConstantScoreQuery constant -> of(constant.getQuery(), doc);
      case DisjunctionMaxQuery alternatives -> best(alternatives.getDisjuncts(), doc);
      case BooleanQuery several -> several(several, doc);
      default -> isLoose(query) ? List.of() : matches(query, doc);
    };
  }

  /**
   * Words near each other are each found by themselves; what stands between them was not. A name
   * with a few words between its own is found as a whole.
   */
  private static boolean isLoose(Query query) {
    return query instanceof PhraseQuery phrase && phrase.getSlop() > OF_NAMES
        || query instanceof MultiPhraseQuery words && words.getSlop() > OF_NAMES;
  }

  private List<Passage.Span> any(Collection<? extends Query> queries, int doc) throws IOException {
    List<Passage.Span> spans = new ArrayList<>();
    for (Query each : queries) {
      spans.addAll(of(each, doc));
    }
    return spans;
  }

  /** The word itself where it is; else what it is derived from or made of. */
  private List<Passage.Span> best(Collection<Query> alternatives, int doc) throws IOException {
    List<Passage.Span> same = any(alternatives.stream().filter(Marks::isSameWord).toList(), doc);
    return same.isEmpty() ? any(alternatives, doc) : same;
  }

  private static boolean isSameWord(Query alternative) {
    return !(alternative instanceof BoostQuery boosted) || boosted.getBoost() >= SAME_WORD;
  }

  private List<Passage.Span> several(BooleanQuery queries, int doc) throws IOException {
    List<Passage.Span> spans = new ArrayList<>();
    int optional = 0;
    for (BooleanClause clause : queries.clauses()) {
      List<Passage.Span> own = clause.isProhibited() ? List.of() : of(clause.query(), doc);
      if (own.isEmpty() && clause.isRequired()) {
        return List.of();
      }
      optional += !own.isEmpty() && clause.occur() == Occur.SHOULD ? 1 : 0;
      spans.addAll(own);
    }
    return optional < queries.getMinimumNumberShouldMatch() ? List.of() : spans;
  }

  private List<Passage.Span> word(Term term, int doc) throws IOException {
    Word word = words.get(term);
    if (word == null) {
      boolean isShown = fields.contains(term.field());
      word = new Word(isShown ? segment.reader().postings(term, PostingsEnum.OFFSETS) : null);
      words.put(term, word);
    }
    return word.in(doc);
  }

  /** Of phrases, and of words by their beginning. */
  private List<Passage.Span> matches(Query query, int doc) throws IOException {
    Weight weight = phrases.get(query);
    if (weight == null) {
      weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      phrases.put(query, weight);
    }
    Matches matches = weight.matches(segment, doc);
    List<Passage.Span> spans = new ArrayList<>();
    if (matches != null) {
      for (String field : fields) {
        MatchesIterator places = matches.getMatches(field);
        while (places != null && places.next()) {
          spans.add(new Passage.Span(places.startOffset(), places.endOffset()));
        }
      }
    }
    return spans;
  }

  /** A word of the index, read on from document to document. */
  private static final class Word {

    private final @Nullable PostingsEnum texts;
    private int read = -1;
    private List<Passage.Span> spans = List.of();

    Word(@Nullable PostingsEnum texts) {
      this.texts = texts;
    }

    List<Passage.Span> in(int doc) throws IOException {
      if (texts != null && read < doc) {
        read = doc;
        int next = texts.docID() < doc ? texts.advance(doc) : texts.docID();
        spans = next == doc ? spans(texts) : List.of();
      }
      return spans;
    }

    private static List<Passage.Span> spans(PostingsEnum text) throws IOException {
      List<Passage.Span> spans = new ArrayList<>();
      for (int i = text.freq(); i > 0; i--) {
        text.nextPosition();
        spans.add(new Passage.Span(text.startOffset(), text.endOffset()));
      }
      return spans;
    }
  }
}
