package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are wanted; null wants all.
 *
 * @param kind what they are about
 * @param who the username of who did it
 * @param iso2 the state that they are about; also of texts that bind it, whose members are bound
 * @param slug the document that they are about, in all its versions
 * @param provision the provision that they are about, with those whose place it took
 * @param from the first day
 * @param to the last day, whole
 */
public record JournalFilter(
    @Nullable EventKind kind,
    @Nullable String who,
    @Nullable String iso2,
    @Nullable String slug,
    @Nullable ProvisionAddress provision,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  @Nullable Instant begin() {
    return from == null ? null : from.atStartOfDay(Days.ZONE).toInstant();
  }

  @Nullable Instant end() {
    return to == null ? null : Days.endOf(to);
  }
}
