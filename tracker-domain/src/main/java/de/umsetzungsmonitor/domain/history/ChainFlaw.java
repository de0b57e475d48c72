package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A step that does not fit, or is gone.
 *
 * @param version of the document
 * @param citation how the document is cited; null, as what follows of it and of its provision, if
 *     the provision itself is gone
 * @param step the version of the report
 */
public record ChainFlaw(
    String slug,
    int version,
    @Nullable String citation,
    @Nullable Organization organization,
    String eId,
    @Nullable String label,
    @Nullable ProvisionKind provisionKind,
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
    REPORT,
    /** An earlier check saw it, and it is not there any more. */
    REMOVED,
    /** An earlier check saw another one in its place. */
    REPLACED
  }
}
