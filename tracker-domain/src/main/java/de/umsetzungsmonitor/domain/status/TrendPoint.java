package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the bound states had reported by the end of a month. What people decide or tag later moves
 * only the month in which they do so; but memberships are not dated here: those of texts that bind
 * today's members move nothing on their day, and a count of all reports anew takes every month from
 * who is bound and what counts at that time.
 *
 * @param month its first day
 * @param owed how many reports there could be
 * @param counts how many there were of each value
 */
public record TrendPoint(LocalDate month, long owed, Map<StatusValue, Long> counts) {}
