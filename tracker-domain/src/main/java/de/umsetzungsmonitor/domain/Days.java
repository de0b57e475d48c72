package de.umsetzungsmonitor.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the tracker, which begin and end in Berlin wherever it runs. */
public final class Days {

  /** Where the days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Days() {}

  /** The day it is by a clock. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
