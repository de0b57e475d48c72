package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.query.Address;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the provision that a citation names: "A/RES/77/233 Ziffer 10". */
@Component
public class CitedProvisions {

  /** More than one can never be the one that is meant. */
  private static final int MORE_THAN_ONE = 2;

  private final ProvisionIndex index;

  CitedProvisions(ProvisionIndex index) {
    this.index = index;
  }

  /** The one that may be meant; none if several may, and for what is no citation of a provision. */
  public Optional<ProvisionAddress> at(String typed) {
    TypedQuery query = TypedQueryParser.parse(typed);
    Set<Address> addresses = new LinkedHashSet<>(query.wholeAddresses());
    addresses.addAll(query.addresses());
    return index
        .read(searcher -> named(searcher, addresses, UnaryOperator.identity()))
        .flatMap(CitedProvisions::only);
  }

  /** The one provision that all that was typed cites, among those let through; null if unclear. */
  static @Nullable ProvisionAddress only(
      FacetedSearcher searcher, TypedQuery typed, Filtering filtering) throws IOException {
    return only(named(searcher, typed.wholeAddresses(), filtering::of)).orElse(null);
  }

  private static Optional<ProvisionAddress> only(Set<ProvisionAddress> named) {
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  /** What is called so; where nothing is, what lies in it. No more is read once that is unclear. */
  private static Set<ProvisionAddress> named(
      FacetedSearcher searcher, Set<Address> addresses, UnaryOperator<Query> filter)
      throws IOException {
    Set<ProvisionAddress> found = new LinkedHashSet<>();
    for (Address address : addresses) {
      if (found.size() < MORE_THAN_ONE
          && address.mayBeOfProvision(searcher)
          && !collect(searcher, filter.apply(address.exact()), found)
          && address.within().isPresent()) {
        collect(searcher, filter.apply(address.within().get()), found);
      }
    }
    return found;
  }

  /** Whether there are any. */
  private static boolean collect(FacetedSearcher searcher, Query named, Set<ProvisionAddress> found)
      throws IOException {
    ScoreDoc[] hits =
        searcher.search(named, MORE_THAN_ONE, ProvisionFields.IN_DOCUMENT_ORDER).scoreDocs;
    found.addAll(StoredAddresses.of(searcher, List.of(hits)));
    return hits.length > 0;
  }
}
