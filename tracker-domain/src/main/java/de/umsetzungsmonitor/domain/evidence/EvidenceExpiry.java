package de.umsetzungsmonitor.domain.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the files that were sent with a form which nobody saved. */
@Component
class EvidenceExpiry {

  /** Long enough to come back to a form on the next morning. */
  static final Duration KEPT = Duration.ofDays(1);

  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceExpiry(EvidenceFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void discardForgotten() {
    files.discardUnnamed(clock.instant().minus(KEPT));
  }
}
