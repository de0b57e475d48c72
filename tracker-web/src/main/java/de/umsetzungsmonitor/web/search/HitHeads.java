package de.umsetzungsmonitor.web.search;

import static java.util.stream.Collectors.toSet;

import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.provision.ProvisionHeads;
import de.umsetzungsmonitor.search.Hit;
import de.umsetzungsmonitor.search.SearchResult;
import de.umsetzungsmonitor.web.search.SearchPage.ShownHit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to the hits of the index what the database knows of them now, in one query. */
@Component
class HitHeads {

  private final ProvisionHeads heads;

  HitHeads(ProvisionHeads heads) {
    this.heads = heads;
  }

  List<ShownHit> of(SearchResult result) {
    List<Hit> hits = result.hits();
    List<ProvisionHead> known =
        hits.isEmpty()
            ? List.of()
            : heads.at(
                hits.stream().map(Hit::slug).collect(toSet()),
                hits.stream().map(Hit::eId).collect(toSet()));
    return hits.stream().map(hit -> ShownHit.of(hit, known)).toList();
  }
}
