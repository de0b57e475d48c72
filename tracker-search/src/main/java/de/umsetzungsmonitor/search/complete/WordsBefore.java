package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.german.WordForms;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The words that were typed before the one that is typed now, and the provisions with them. */
final class WordsBefore {

  private final IndexSearcher searcher;
  private final @Nullable FixedBitSet provisions;

  /**
   * Before a certain word.
   *
   * @param provisions by their numbers in the index; null for all, if nothing telling was typed
   */
  private WordsBefore(IndexSearcher searcher, @Nullable FixedBitSet provisions) {
    this.searcher = searcher;
    this.provisions = provisions;
  }

  static WordsBefore of(String typed, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> words =
        GermanAnalysis.words(typed).stream()
            .filter(word -> !GermanAnalysis.isStopWord(word))
            .toList();
    words.forEach(word -> all.add(anyForm(word), Occur.FILTER));
    return new WordsBefore(searcher, words.isEmpty() ? null : found(all.build(), searcher));
  }

  private static Query anyForm(String word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    WordForms.of(word)
        .stems()
        .forEach(stem -> any.add(new TermQuery(new Term(GermanAnalysis.STEM, stem)), Occur.SHOULD));
    return any.build();
  }

  private static FixedBitSet found(Query query, IndexSearcher searcher) throws IOException {
    FixedBitSet found = new FixedBitSet(searcher.getIndexReader().maxDoc());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        DocIdSetIterator docs = scorer.iterator();
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          found.set(segment.docBase + docs.docID());
        }
      }
    }
    return found;
  }

  /**
   * How many provisions have a word as well.
   *
   * @param word as in the index
   * @param atAll how many have it
   */
  int with(String word, int atAll) throws IOException {
    if (provisions == null) {
      return atAll;
    }
    int with = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      PostingsEnum texts =
          segment.reader().postings(new Term(GermanAnalysis.WORD, word), PostingsEnum.NONE);
      while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        with += provisions.get(segment.docBase + texts.docID()) ? 1 : 0;
      }
    }
    return with;
  }
}
