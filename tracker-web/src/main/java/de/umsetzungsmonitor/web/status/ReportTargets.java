package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.security.SignedIn;
import org.springframework.stereotype.Component;

/** Finds what somebody wants to report on, and whether they may. */
@Component
class ReportTargets {

  private final Provisions provisions;
  private final StatusReporting reporting;

  ReportTargets(Provisions provisions, StatusReporting reporting) {
    this.provisions = provisions;
    this.reporting = reporting;
  }

  /**
   * The target of a report.
   *
   * @param iso2 a code of the state, in any writing
   * @throws ProvisionNotFound if there is no such provision
   * @throws StateNotBound if it does not bind the state, or nobody reports on its kind
   * @throws StateNotAllowed if the person does not coordinate the state
   */
  ReportTarget of(ProvisionPlace place, String iso2, SignedIn me) {
    String code = MemberState.normalizedIso2(iso2);
    Provision provision = provisions.get(place.address());
    MemberState state = reporting.boundState(provision, code);
    if (!me.coordinates(code)) {
      throw new StateNotAllowed(me.getUsername(), code);
    }
    return new ReportTarget(provision, state, me.getUsername());
  }
}
