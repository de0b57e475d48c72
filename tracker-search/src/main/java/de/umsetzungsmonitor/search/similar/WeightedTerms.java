package de.umsetzungsmonitor.search.similar;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * The terms of a text, each the heavier the rarer it is in the index and the more often the text
 * has it. A part of a compound weighs half: "Schutz" in "Opferschutz" says less than "Schutz".
 */
record WeightedTerms(Map<String, Double> weights, double usualLength) {

  /** Weighs terms by an index; what a term weighs is looked up once. */
  static final class Scale {

    private static final double PART = 0.5;

    /** The root of the number of rare words that a provision usually has. */
    private static final double USUAL = 4;

    private final IndexReader index;
    private final Map<String, Double> rarities = new HashMap<>();

    Scale(IndexReader index) {
      this.index = index;
    }

    WeightedTerms weigh(List<ContentWord> words) throws IOException {
      Map<String, Double> counts = new HashMap<>();
      for (ContentWord word : words) {
        List<String> stems = word.forms().stems();
        stems.forEach(stem -> counts.merge(stem, 1.0 / stems.size(), Double::sum));
        word.forms().parts().forEach(part -> counts.merge(part, PART, Double::sum));
      }
      Map<String, Double> weights = new HashMap<>();
      for (Map.Entry<String, Double> count : counts.entrySet()) {
        weights.put(count.getKey(), dampened(count.getValue()) * rarity(count.getKey()));
      }
      return new WeightedTerms(weights, USUAL * Math.log1p(index.numDocs()));
    }

    /** As much as before for one, then less and less for each further one. */
    private static double dampened(double count) {
      return count <= 1 ? count : 1 + Math.log(count);
    }

    private double rarity(String term) throws IOException {
      Double known = rarities.get(term);
      if (known != null) {
        return known;
      }
      int with = index.docFreq(new Term(GermanAnalysis.PARTS, term));
      double rarity = Math.log1p(Math.max(0, index.numDocs() - with) / (with + 0.5));
      rarities.put(term, rarity);
      return rarity;
    }
  }

  /** The terms that weigh most, at most so many, the heaviest first. */
  List<Map.Entry<String, Double>> heaviest(int most) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }

  /**
   * How alike two texts are: 0 for no word in common, more the more and the rarer their common
   * words are among all they have. Lengths count only half, so that a long paragraph which has all
   * of a short one stays near to it.
   */
  double likeness(WeightedTerms other) {
    return shared(other) / (pivoted() * other.pivoted());
  }

  /** How much the other text has of what the shorter of both says: nearly all is 1, or above. */
  double coverage(WeightedTerms other) {
    double shorter = Math.min(length(), other.length());
    return shorter == 0 ? 0 : shared(other) / (shorter * shorter);
  }

  private double shared(WeightedTerms other) {
    double shared = 0;
    for (Map.Entry<String, Double> each : weights.entrySet()) {
      shared += each.getValue() * other.weights.getOrDefault(each.getKey(), 0.0);
    }
    return shared;
  }

  private double pivoted() {
    return (length() + usualLength) / 2;
  }

  private double length() {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
