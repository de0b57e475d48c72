package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;

/** For which provision a suggestion is. */
public record SuggestionPlace(long provisionId, ProvisionAddress address) {}
