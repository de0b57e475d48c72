package de.umsetzungsmonitor.domain.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much waits for a state, over all documents in force.
 *
 * @param overdue open provisions whose due date has passed
 * @param overdueSince the earliest of these dates
 * @param soon open provisions that are due today or within {@value Due#SOON_DAYS} days
 * @param nextDue the earliest of these dates
 * @param withoutReport provisions without a report
 * @param toCheck reports that were taken over to a changed text and not confirmed since
 * @param stale reports that nobody confirmed for long, see {@link StatusSettings#staleAfter}
 */
public record StateDuty(
    String iso2,
    long overdue,
    @Nullable LocalDate overdueSince,
    long soon,
    @Nullable LocalDate nextDue,
    long withoutReport,
    long toCheck,
    long stale) {}
