package de.umsetzungsmonitor.domain.history;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Goes through the chains of all reports in the background, so that nobody has to wait for it. */
@Service
public class ChainVerification {

  private static final Logger LOG = LoggerFactory.getLogger(ChainVerification.class);

  /** For how long a check may stand still before its server is taken for gone. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ChainChecks checks;
  private final Clock clock;

  ChainVerification(ChainChecks checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
  }

  /** Begins a check, unless one is under way here or on another server. */
  public void start(String username) {
    checks
        .begin(username, PATIENCE)
        .ifPresent(
            check -> Thread.ofPlatform().name("chain-check").daemon().start(() -> run(check)));
  }

  /** Whether a check still goes on; one that has not moved for a while died with its process. */
  public boolean isUnderWay(ChainCheck check) {
    return check.finishedAt() == null && clock.instant().isBefore(check.movedAt().plus(PATIENCE));
  }

  /** Checks everything, the provisions in the order of their ids. */
  void run(long check) {
    try {
      Long last = 0L;
      while (last != null) {
        last = checks.next(check, last);
      }
      checks.finish(check);
    } catch (RuntimeException e) {
      LOG.error("The check {} of the chains ended early", check, e);
    }
  }
}
