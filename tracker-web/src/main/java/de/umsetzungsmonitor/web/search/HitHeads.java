package de.umsetzungsmonitor.web.search;

import static java.util.stream.Collectors.toSet;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.provision.ProvisionHeads;
import de.umsetzungsmonitor.domain.status.StateValue;
import de.umsetzungsmonitor.domain.status.StateValues;
import de.umsetzungsmonitor.search.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to the hits of the index what the database knows of them now, in one query each. */
@Component
class HitHeads {

  private final ProvisionHeads heads;
  private final StateValues values;

  HitHeads(ProvisionHeads heads, StateValues values) {
    this.heads = heads;
    this.values = values;
  }

  /**
   * The hits with their documents and tags.
   *
   * @param state the ISO code of the state whose status is wanted too; null for none
   */
  List<ShownHit> of(List<Hit> hits, @Nullable String state) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<ProvisionAddress, ProvisionHead> known =
        heads.at(hits.stream().map(HitHeads::address).toList());
    List<StateValue> said = state == null ? List.of() : values(hits, state);
    return hits.stream().map(hit -> ShownHit.of(hit, known.get(address(hit)), said)).toList();
  }

  private List<StateValue> values(List<Hit> hits, String state) {
    return values.at(
        hits.stream().map(Hit::slug).collect(toSet()),
        hits.stream().map(Hit::eId).collect(toSet()),
        state);
  }

  private static ProvisionAddress address(Hit hit) {
    return new ProvisionAddress(hit.slug(), hit.eId());
  }
}
