package de.umsetzungsmonitor.web.page;

import java.util.Arrays;
import java.util.Locale;

/** The colour mode of the pages. */
enum Theme {
  AUTO,
  LIGHT,
  DARK;

  static final String COOKIE = "theme";

  /** The mode of that name, or {@link #AUTO} for anything else. */
  static Theme of(String name) {
    return Arrays.stream(values())
        .filter(theme -> theme.attribute().equals(name))
        .findFirst()
        .orElse(AUTO);
  }

  /** The value of Bootstrap's {@code data-bs-theme}. */
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
