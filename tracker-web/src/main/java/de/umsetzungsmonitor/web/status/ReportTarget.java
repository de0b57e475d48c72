package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.Attaching;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.state.MemberState;

/**
 * Who reports on what for whom.
 *
 * @param by the username of somebody who coordinates the state
 */
record ReportTarget(Provision provision, MemberState state, String by) {

  Attaching attaching() {
    return new Attaching(provision.id(), state.iso2(), by);
  }
}
