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

  /** Everything there is. */
  public static final JournalFilter ALL =
      new JournalFilter(null, null, null, null, null, null, null);

  /** What one person did. */
  public static JournalFilter of(String who) {
    return new JournalFilter(null, who, null, null, null, null, null);
  }

  /** What is about one state, until the end of a day. */
  public static JournalFilter ofState(String iso2, @Nullable LocalDate asOf) {
    return new JournalFilter(null, null, iso2, null, null, null, asOf);
  }

  /** What is about a provision, or what one state said of it, until the end of a day. */
  public static JournalFilter ofProvision(
      ProvisionAddress provision, @Nullable String iso2, @Nullable LocalDate asOf) {
    return new JournalFilter(null, null, iso2, null, provision, null, asOf);
  }

  @Nullable Instant begin() {
    return from == null ? null : from.atStartOfDay(Days.ZONE).toInstant();
  }

  @Nullable Instant end() {
    return to == null ? null : Days.endOf(to);
  }
}
