package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the bound states had reported by the end of a month, as it was counted then.
 *
 * @param month its first day
 * @param owed how many reports there could be
 * @param counts how many there were of each value
 */
public record TrendPoint(LocalDate month, long owed, Map<StatusValue, Long> counts) {}
