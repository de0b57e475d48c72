package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the provisions that a citation names: "A/RES/77/233 Ziffer 10". */
@Component
public class CitedProvisions {

  private static final int MOST = 10;

  private final ProvisionIndex index;

  CitedProvisions(ProvisionIndex index) {
    this.index = index;
  }

  /** Those that may be meant, at most ten; none for what is no citation of a provision. */
  public Set<ProvisionAddress> at(String typed) {
    return index
        .read(searcher -> {
          Set<ProvisionAddress> found = new LinkedHashSet<>();
          for (List<String> citations : TypedQueryParser.parse(typed).addresses()) {
            collect(searcher, named(citations), found);
          }
          return found;
        })
        .orElse(Set.of());
  }

  /** The one provision that all that was typed cites, among those let through; null if unclear. */
  static @Nullable ProvisionAddress only(
      FacetedSearcher searcher, TypedQuery typed, Filtering filtering) throws IOException {
    Set<ProvisionAddress> found = new LinkedHashSet<>();
    for (List<String> citations : typed.wholeAddresses()) {
      collect(searcher, filtering.of(named(citations)), found);
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static void collect(FacetedSearcher searcher, Query named, Set<ProvisionAddress> found)
      throws IOException {
    for (ScoreDoc hit : searcher.search(named, MOST).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      found.add(
          new ProvisionAddress(
              document.get(ProvisionFields.SLUG), document.get(ProvisionFields.E_ID)));
    }
  }

  private static Query named(List<String> citations) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    citations.forEach(
        citation -> all.add(new TermQuery(new Term(ProvisionFields.SELF, citation)), Occur.FILTER));
    return all.build();
  }
}
