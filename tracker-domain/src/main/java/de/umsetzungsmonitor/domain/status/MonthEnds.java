package de.umsetzungsmonitor.domain.status;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the trend grow by a month soon after one is over, and after a start by those missed. */
@Component
class MonthEnds {

  private final StatusTrends trends;

  MonthEnds(StatusTrends trends) {
    this.trends = trends;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void tally() {
    trends.tallyPastMonths();
  }
}
