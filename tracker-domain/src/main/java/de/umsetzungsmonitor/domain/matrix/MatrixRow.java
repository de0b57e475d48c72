package de.umsetzungsmonitor.domain.matrix;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.util.Map;

/**
 * A provision with what all states say on it, those included that it does not bind.
 *
 * @param document the id of the version of the document
 * @param address in that very version
 * @param citation how the document is cited
 * @param words how its text begins
 * @param counts whether states are to report on it
 * @param said by ISO code; no report, no entry
 */
public record MatrixRow(
    long document,
    ProvisionAddress address,
    String citation,
    Organization organization,
    String label,
    ProvisionKind kind,
    String words,
    boolean counts,
    Map<String, StatusValue> said) {

  /** How many characters of a text are read at most. */
  public static final int WORDS = 200;
}
