package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;

/**
 * A step that does not fit.
 *
 * @param version of the document
 * @param step the version of the report
 */
public record ChainFlaw(
    String slug,
    int version,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind provisionKind,
    String iso2,
    int step,
    Kind kind) {

  /** What is wrong with it. */
  public enum Kind {
    /** The step that it follows is not there. */
    GAP,
    /** It does not say what was written, or follows another step than it did. */
    ALTERED,
    /** It is the last one, and the report says something else or is not there. */
    REPORT
  }
}
