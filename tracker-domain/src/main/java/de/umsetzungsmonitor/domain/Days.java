package de.umsetzungsmonitor.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the tracker, which begin and end in Berlin wherever it runs. */
public final class Days {

  /** Where the days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 9999;

  private Days() {}

  /** Whether a day can be meant; a typing error is a day in year 20222 as well. */
  public static boolean isPlausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /** The first instant that no longer belongs to a day. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The day it is by a clock. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
