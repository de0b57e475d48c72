package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of what comes up for review.
 *
 * @param citation the symbol of the document, or its title where it has none
 * @param text the beginning of the provision
 * @param suggestions how many wait for a decision and are wanted
 * @param effective the effective confidence of the surest of them
 * @param claimedBy the username of who has it before them now; null if nobody has
 */
public record ReviewEntry(
    long provisionId,
    String slug,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    int suggestions,
    double effective,
    @Nullable String claimedBy) {}
