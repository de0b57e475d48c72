package de.umsetzungsmonitor.domain.document;

/**
 * How a document is cited.
 *
 * @param citation its symbol, or its title where it has none
 */
public record DocumentCitation(String slug, String citation) {}
