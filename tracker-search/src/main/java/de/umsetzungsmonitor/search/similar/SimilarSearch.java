package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.springframework.stereotype.Component;

/**
 * Finds provisions of other documents that say something alike. The index offers those that have
 * the rarest words in common; how alike they are is then measured on their whole texts.
 */
@Component
public class SimilarSearch {

  /** More words find nothing else, and take longer. */
  private static final int WORDS = 20;

  private static final int CANDIDATES = 20;

  /** Below, two provisions have the subject in common and little else; found by reading. */
  private static final double LEAST_LIKENESS = 0.09;

  /** A short text is also alike if the other one has so much of it; found by reading, too. */
  private static final double LEAST_COVERAGE = 0.3;

  /** So many different words in common are enough for a long text, and for a short one at least. */
  private static final int MANY_WORDS = 5;

  private static final int FEWEST_WORDS = 3;

  /** Of the different words of a short text this part is enough. */
  private static final int PART = 4;

  private final ProvisionIndex index;

  SimilarSearch(ProvisionIndex index) {
    this.index = index;
  }

  /**
   * The most similar provisions first; none where nothing is worth comparing.
   *
   * @param text what the provision says
   * @param slug the address of its document, whose provisions are left out
   * @param most how many at most
   */
  public List<SimilarProvision> to(String text, String slug, int most) {
    return index.read(searcher -> find(searcher, text, slug, most)).orElse(List.of());
  }

  static List<SimilarProvision> find(FacetedSearcher searcher, String text, String slug, int most)
      throws IOException {
    WeightedTerms.Scale scale = new WeightedTerms.Scale(searcher.getIndexReader());
    List<ContentWord> words = ContentWord.of(text);
    WeightedTerms terms = scale.weigh(words);
    StoredFields stored = searcher.storedFields();
    List<SimilarProvision> found = new ArrayList<>();
    for (ScoreDoc candidate : searcher.search(sharing(terms, slug), CANDIDATES).scoreDocs) {
      Document document = stored.document(candidate.doc);
      List<ContentWord> others = ContentWord.of(document.get(ProvisionFields.TEXT));
      WeightedTerms theirs = scale.weigh(others);
      double likeness = terms.likeness(theirs);
      SharedWords shared = SharedWords.of(words, others);
      int count = shared.count(words);
      boolean isAlike = likeness >= LEAST_LIKENESS || terms.coverage(theirs) >= LEAST_COVERAGE;
      if (isAlike && count >= enough(words, others)) {
        found.add(SimilarProvision.of(document, likeness, count, shared.in(others)));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(SimilarProvision::likeness).reversed())
        .limit(most)
        .toList();
  }

  /** How many different words two texts must have in common. */
  private static int enough(List<ContentWord> words, List<ContentWord> others) {
    long shorter = Math.min(different(words), different(others));
    return (int) Math.clamp(Math.ceilDiv(shorter, PART), FEWEST_WORDS, MANY_WORDS);
  }

  private static long different(List<ContentWord> words) {
    return words.stream().map(ContentWord::stem).distinct().count();
  }

  private static Query sharing(WeightedTerms terms, String slug) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Map.Entry<String, Double> each : terms.heaviest(WORDS)) {
      Query term = new TermQuery(new Term(GermanAnalysis.PARTS, each.getKey()));
      query.add(new BoostQuery(term, each.getValue().floatValue()), Occur.SHOULD);
    }
    Term own =
        DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, Facet.DOCUMENT.key(), slug);
    return query.add(new TermQuery(own), Occur.MUST_NOT).build();
  }
}
