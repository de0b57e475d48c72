package de.umsetzungsmonitor.web.review;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of effective confidence by which the review can be filtered. */
enum Band {
  SURE("90-100", 0.9, 1),
  LIKELY("75-90", 0.75, 0.9),
  OPEN("50-75", 0.5, 0.75),
  UNLIKELY("0-50", 0, 0.5);

  private final String value;
  private final double least;
  private final double below;

  Band(String value, double least, double below) {
    this.value = value;
    this.least = least;
    this.below = below;
  }

  /** The range that an address names; empty for anything else. */
  static Optional<Band> of(@Nullable String value) {
    return Arrays.stream(values()).filter(band -> band.value.equals(value)).findFirst();
  }

  /** As an address names it: least and greatest confidence in per cent. */
  public String value() {
    return value;
  }

  /** As the page names it: {@code 75–90 %}. */
  public String title() {
    return value.replace('-', '–') + " %";
  }

  double least() {
    return least;
  }

  /** The greatest confidence; where a surer range begins, this one has ended. */
  double most() {
    return this == SURE ? below : Math.nextDown(below);
  }
}
