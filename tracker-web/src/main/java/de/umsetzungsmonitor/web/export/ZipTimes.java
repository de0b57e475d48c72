package de.umsetzungsmonitor.web.export;

import java.time.LocalDateTime;

/** The times of files in packages. */
final class ZipTimes {

  /** The first that a ZIP file can tell; the same in all of them, so that it tells nothing. */
  static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZipTimes() {}
}
