package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.link.LinkedProvision;
import de.umsetzungsmonitor.domain.link.LinkedProvisions;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.status.ProvisionStanding;
import de.umsetzungsmonitor.domain.status.ProvisionStandings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a state says on linked provisions, in a fixed number of queries. */
@Component
class LinkedReports {

  private final LinkedProvisions linked;
  private final ProvisionStandings standings;

  LinkedReports(LinkedProvisions linked, ProvisionStandings standings) {
    this.linked = linked;
    this.standings = standings;
  }

  /** One for each linked provision that binds the state too, the oldest link first. */
  List<LinkedReport> of(Provision provision, String iso2) {
    List<LinkedProvision> links =
        linked.of(provision.id()).stream()
            .filter(link -> link.isInForce() && link.other().inForce())
            .filter(link -> link.other().kind().isReportable())
            .toList();
    Map<Long, ProvisionStanding> said =
        standings.of(links.stream().map(link -> link.other().provision()).toList(), List.of(iso2));
    return links.stream()
        .flatMap(link ->
            Stream.ofNullable(said.get(link.other().provision()))
                .flatMap(standing -> standing.asked().stream())
                .map(each -> new LinkedReport(link, each.value(), each.toCheck())))
        .toList();
  }
}
