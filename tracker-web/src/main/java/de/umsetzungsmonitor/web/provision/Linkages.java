package de.umsetzungsmonitor.web.provision;

import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.LinkedProvision.End;
import de.umsetzungsmonitor.web.provision.ProvisionPage.Linked;
import de.umsetzungsmonitor.web.security.SignedIn;
import de.umsetzungsmonitor.web.status.Standing;
import de.umsetzungsmonitor.web.status.Standings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds to linked provisions how they are cited and what states report on them. */
@Component
class Linkages {

  private final Standings standings;
  private final Citation citation;

  Linkages(Standings standings, Citation citation) {
    this.standings = standings;
    this.citation = citation;
  }

  /** The links that hold, the oldest first. */
  List<Linked> of(List<LinkedProvision> links, SignedIn me) {
    List<LinkedProvision> holding = links.stream().filter(LinkedProvision::isInForce).toList();
    Map<Long, Standing> standing =
        standings.of(
            holding.stream()
                .map(LinkedProvision::other)
                .filter(other -> other.inForce() && other.kind().isReportable())
                .map(End::provision)
                .toList(),
            me.getStates());
    return holding.stream()
        .map(link -> new Linked(link, title(link.other()), standing.get(link.other().provision())))
        .toList();
  }

  private String title(End other) {
    return citation.of(other.organization(), other.kind(), other.label());
  }
}
