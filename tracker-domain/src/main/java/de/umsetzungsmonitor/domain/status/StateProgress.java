package de.umsetzungsmonitor.domain.status;

import java.util.Map;

/**
 * How far a state has come with one document or with all.
 *
 * @param owed how many reports there could be: on each provision that counts, of each document that
 *     binds the state
 * @param counts how many reports on those provisions have each value
 */
public record StateProgress(String iso2, long owed, Map<StatusValue, Long> counts) {}
