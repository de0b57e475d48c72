package de.umsetzungsmonitor.domain.document;

/**
 * A document that a filter offers.
 *
 * @param citation its symbol, or its title where it has none
 * @param name what is to be typed to mean this document and no other: its citation or, where that
 *     could mean another one too, its slug
 */
public record DocumentChoice(String slug, String citation, String title, String name) {}
