package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.state.MemberState;
import java.util.Locale;

/**
 * What a report is about, as the page shows it above the form.
 *
 * @param documentVersion the version of the document that the text is of
 * @param citation how the document is cited
 * @param state the name of the state
 */
record ReportSubject(
    String slug,
    int documentVersion,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    String iso2,
    String state) {

  static ReportSubject of(Provision provision, MemberState state, Locale locale) {
    return new ReportSubject(
        provision.document().slug(),
        provision.document().version(),
        provision.document().citation(),
        provision.document().organization(),
        provision.eId(),
        provision.label(),
        provision.kind(),
        provision.text(),
        state.iso2(),
        state.name(locale));
  }
}
