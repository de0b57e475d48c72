package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.provision.ProvisionHeads;
import de.umsetzungsmonitor.search.similar.SimilarProvision;
import de.umsetzungsmonitor.search.similar.SimilarSearch;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Similar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds to similar provisions how they are cited; what is no longer in force is left out. */
@Component
class Similarities {

  private static final int SHOWN = 3;

  private final SimilarSearch search;
  private final ProvisionHeads heads;
  private final Citation citation;

  Similarities(SimilarSearch search, ProvisionHeads heads, Citation citation) {
    this.search = search;
    this.heads = heads;
    this.citation = citation;
  }

  /** The most similar provisions of other documents; none for a provision that is superseded. */
  List<Similar> of(Provision provision) {
    if (!provision.document().isInForce()) {
      return List.of();
    }
    List<SimilarProvision> found = search.to(provision.text(), provision.document().slug(), SHOWN);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<ProvisionAddress, ProvisionHead> known =
        heads.at(found.stream().map(Similarities::address).toList());
    return found.stream()
        .flatMap(each ->
            Stream.ofNullable(known.get(address(each))).map(head -> similar(each, head.document())))
        .toList();
  }

  private Similar similar(SimilarProvision found, DocumentMetadata document) {
    return new Similar(
        found, document, citation.of(document.organization(), found.kind(), found.label()));
  }

  private static ProvisionAddress address(SimilarProvision found) {
    return new ProvisionAddress(found.slug(), found.eId());
  }
}
