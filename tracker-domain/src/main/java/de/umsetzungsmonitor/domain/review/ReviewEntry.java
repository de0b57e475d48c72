package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion in the list of what comes up for review.
 *
 * @param suggestion its id
 * @param citation the symbol of the document, or its title where it has none
 * @param addressees in the order of their declaration; empty where a person has to name them
 * @param effective its effective confidence, from 0 to 1
 * @param claimedBy the username of who has the provision before them now; null if nobody has
 */
public record ReviewEntry(
    long suggestion,
    String slug,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    Modality modality,
    Set<Addressee> addressees,
    double effective,
    @Nullable String claimedBy) {}
