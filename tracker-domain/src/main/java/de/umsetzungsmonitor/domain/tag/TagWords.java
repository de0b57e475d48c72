package de.umsetzungsmonitor.domain.tag;

import java.util.Set;

/**
 * What a tag says, without where it rests.
 *
 * @param addressees in the order of their declaration, at least one
 */
public record TagWords(Modality modality, Set<Addressee> addressees) {}
