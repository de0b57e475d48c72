package de.umsetzungsmonitor.domain.evidence;

/**
 * Somebody attaches files to the report of a state.
 *
 * @param provision id of the provision that the report is on
 * @param iso2 the state
 * @param by the username
 */
public record Attaching(long provision, String iso2, String by) {}
