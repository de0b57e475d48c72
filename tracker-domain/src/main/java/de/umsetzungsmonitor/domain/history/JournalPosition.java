package de.umsetzungsmonitor.domain.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an entry stands in the journal: the latest first, of one moment those of the later source,
 * of one source the youngest.
 */
public record JournalPosition(Instant at, JournalSource source, long id) {

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9T:.Z-]{20,27})~([A-Z_]+)~(\\d{1,18})");

  /** As an address carries it: {@code 2026-11-22T08:31:00.123456Z~REPORTED~17}. */
  public String written() {
    return at + "~" + source + "~" + id;
  }

  /** Reads what {@link #written} wrote; nothing if it is anything else. */
  public static Optional<JournalPosition> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new JournalPosition(
              Instant.parse(parts.group(1)),
              JournalSource.valueOf(parts.group(2)),
              Long.parseLong(parts.group(3))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The id below which entries of a source follow this position if they are of its moment. */
  long boundIn(JournalSource other) {
    return other == source ? id : other.ordinal() < source.ordinal() ? Long.MAX_VALUE : 0;
  }
}
