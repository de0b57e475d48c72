package de.umsetzungsmonitor.domain.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often somebody is reminded by mail. */
public enum Rhythm {
  OFF,
  /** Every day. */
  DAILY,
  /** On Mondays. */
  WEEKLY;

  /** The first day after another on which a mail goes out. */
  LocalDate dayAfter(LocalDate day) {
    return this == WEEKLY ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day.plusDays(1);
  }
}
