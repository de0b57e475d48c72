package de.umsetzungsmonitor.domain.spreadsheet;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the tables that people have forgotten. */
@Component
class SpreadsheetExpiry {

  private final Spreadsheets spreadsheets;
  private final Clock clock;

  SpreadsheetExpiry(Spreadsheets spreadsheets, Clock clock) {
    this.spreadsheets = spreadsheets;
    this.clock = clock;
  }

  /** Forgets what nobody has touched for the time that tables are kept. */
  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetUntouched() {
    spreadsheets.forgetUntouched(clock.instant().minus(Spreadsheet.KEPT));
  }
}
