package de.umsetzungsmonitor.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map of Europe, with the states of a document filled by how far they have come.
 *
 * @param viewBox of the drawing
 * @param context the outlines of all that is only there for orientation
 * @param shapes the states that are bound, as far as the map has them
 */
record StateMap(String viewBox, List<String> context, List<Shape> shapes) {

  /** From which degree on each step of the fill begins; the first step begins at zero. */
  private static final List<Integer> STEPS = List.of(0, 30, 45, 60, 75);

  /**
   * A state on the map.
   *
   * @param words its name and degree
   * @param outline its border; null for a state so small that it is a circle
   * @param x the middle of its label
   * @param y the middle of its label, half the height of the letters above their base
   */
  record Shape(
      StateOverview.Row state,
      String words,
      String label,
      @Nullable String outline,
      int x,
      int y,
      int share) {

    /** The base line of the label. */
    public int baseline() {
      return y + 4;
    }
  }

  /** The step of the fill: 1 to 5, or 0 for a state that did not report. */
  static int share(StateOverview.Row state) {
    Integer degree = state.bar().degree();
    if (degree == null || !state.hasReported()) {
      return 0;
    }
    return (int) STEPS.stream().filter(step -> step <= degree).count();
  }
}
