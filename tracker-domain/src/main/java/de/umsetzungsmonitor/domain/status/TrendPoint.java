package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the bound states had reported by the end of a month: the same numbers as the rows of that
 * day ({@link StatusRows}), by the memberships, decisions, tags and versions that held then.
 *
 * @param month its first day
 * @param owed how many reports there could be
 * @param counts how many there were of each value; values that none had are missing
 */
public record TrendPoint(LocalDate month, long owed, Map<StatusValue, Long> counts) {}
