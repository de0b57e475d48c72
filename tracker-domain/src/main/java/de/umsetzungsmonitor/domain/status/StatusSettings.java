package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports are kept current, set as {@code tracker.status.*}.
 *
 * @param staleAfter after what time a report that nobody confirmed is to be looked at again
 */
@ConfigurationProperties("tracker.status")
public record StatusSettings(@DefaultValue("P12M") Period staleAfter) {

  /** A report that was last confirmed before this instant is stale on a day. */
  public Instant staleBefore(LocalDate today) {
    return today.minus(staleAfter).atStartOfDay(Days.ZONE).toInstant();
  }
}
