package de.umsetzungsmonitor.domain.version;

/**
 * A document that a text may be a new version of.
 *
 * @param citation its symbol or, where it has none, its title
 * @param version the one in force
 */
public record VersionCandidate(String slug, String citation, String title, int version) {}
