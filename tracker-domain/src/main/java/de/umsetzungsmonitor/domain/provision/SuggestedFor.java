package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.Suggestion;

/** For which provision of a document a suggestion is. */
record SuggestedFor(String eId, Suggestion suggestion) {}
