package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ROOT;

import de.umsetzungsmonitor.search.german.WordForms;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a compound is made of. One part alone ("Schutz" of "Opferschutz") is about something else.
 *
 * @param stems those of the parts, in their order
 * @param roots the same
 */
record Parts(List<String> stems, List<String> roots) {

  private static final int NEAR = 5;

  /** Of a word; none if it is no compound. */
  static Parts of(WordForms word) {
    return new Parts(word.parts(), word.rootsOfParts());
  }

  /** These words, as parts of another one. */
  static Parts of(List<String> words) {
    List<WordForms> forms = words.stream().map(WordForms::of).toList();
    return new Parts(
        forms.stream().map(form -> form.stems().getFirst()).toList(),
        forms.stream().map(form -> form.roots().getFirst()).toList());
  }

  boolean areSeveral() {
    return stems.size() > 1;
  }

  /** All of them near each other, as if the compound were written in several words. */
  List<Query> near() {
    return areSeveral()
        ? List.of(new BoostQuery(new PhraseQuery(NEAR, PARTS, stems.toArray(String[]::new)), 0.7f))
        : List.of();
  }

  /** All of them anywhere in a text; together they count for half a word. */
  List<Query> scattered() {
    return areSeveral()
        ? List.of(
            new BoostQuery(all(PARTS, stems), 0.5f / stems.size()),
            new BoostQuery(all(ROOT, roots), 0.5f / stems.size()))
        : List.of();
  }

  /** All of them but one, where no text has all. */
  List<Query> allButOne() {
    if (!areSeveral()) {
      return List.of();
    }
    List<String> different = roots.stream().distinct().toList();
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    different.forEach(root -> most.add(new TermQuery(new Term(ROOT, root)), Occur.SHOULD));
    most.setMinimumNumberShouldMatch(Math.max(1, different.size() - 1));
    return List.of(new BoostQuery(most.build(), 0.3f));
  }

  private static Query all(String field, List<String> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.stream()
        .distinct()
        .forEach(part -> all.add(new TermQuery(new Term(field, part)), Occur.MUST));
    return all.build();
  }
}
