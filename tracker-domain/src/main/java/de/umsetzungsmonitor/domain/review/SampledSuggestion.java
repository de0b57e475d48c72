package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.Set;

/**
 * An open suggestion of a sample, with the text that it is about.
 *
 * @param citation the symbol of the document, or its title where it has none
 * @param addressees in the order of their declaration; empty where a person has to name them
 * @param effective the effective confidence, from 0 to 1
 */
public record SampledSuggestion(
    long id,
    String slug,
    String citation,
    Organization organization,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    Modality modality,
    Set<Addressee> addressees,
    TextSpan span,
    double effective) {}
