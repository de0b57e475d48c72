package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import org.jspecify.annotations.Nullable;

/**
 * A provision with what a state reports on it, to be filled in.
 *
 * @param provision its id
 * @param citation how its document is cited
 * @param documentVersion the version of the text
 * @param version of the report, 0 if there is none
 * @param entry null if there is no report
 */
public record ReportedLine(
    long provision,
    String slug,
    int documentVersion,
    String eId,
    String citation,
    Organization organization,
    ProvisionKind kind,
    String label,
    String text,
    int version,
    @Nullable StatusEntry entry) {}
