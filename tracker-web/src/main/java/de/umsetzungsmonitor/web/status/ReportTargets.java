package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionNotFound;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.state.StateNotFound;
import de.umsetzungsmonitor.domain.status.StateNotAllowed;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody wants to report on, and whether they may. */
@Component
class ReportTargets {

  private final Provisions provisions;
  private final MemberStates states;
  private final StatusReporting reporting;

  ReportTargets(Provisions provisions, MemberStates states, StatusReporting reporting) {
    this.provisions = provisions;
    this.states = states;
    this.reporting = reporting;
  }

  /**
   * The same in the version of the document that is in force now.
   *
   * @return empty if the provision was dropped, or does not bind the state any more
   */
  @Transactional(readOnly = true)
  public Optional<ReportTarget> inForce(ReportTarget target) {
    Provision now = target.provision();
    while (now != null && !now.document().isInForce()) {
      now = provisions.findByPredecessor(now).orElse(null);
    }
    if (now == null) {
      return Optional.empty();
    }
    try {
      // Read anew, since its document was not loaded with it
      Provision provision = provisions.get(now.document().slug(), now.eId());
      MemberState state = reporting.boundState(provision, target.state().iso2());
      return Optional.of(new ReportTarget(provision, state, target.by()));
    } catch (StateNotBound e) {
      return Optional.empty();
    }
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
    Provision provision = provisions.get(place.address());
    return target(provision, reporting.boundState(provision, MemberState.normalizedIso2(iso2)), me);
  }

  /**
   * What somebody meant to report on when they got a form, which may not bind the state any more.
   *
   * @param iso2 a code of the state, in any writing
   * @throws ProvisionNotFound if there is no such provision
   * @throws StateNotFound if there is no such state
   * @throws StateNotAllowed if the person does not coordinate the state
   */
  ReportTarget meant(ProvisionPlace place, String iso2, SignedIn me) {
    Provision provision = provisions.get(place.address());
    return target(provision, states.get(iso2), me);
  }

  private static ReportTarget target(Provision provision, MemberState state, SignedIn me) {
    if (!me.coordinates(state.iso2())) {
      throw new StateNotAllowed(me.getUsername(), state.iso2());
    }
    return new ReportTarget(provision, state, me.getUsername());
  }
}
