package de.umsetzungsmonitor.ingest.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The headings above the place at hand. */
final class Headings {

  private final List<Heading> open = new ArrayList<>();

  private record Heading(int level, String title) {}

  /**
   * A heading ends all those of its own level and below. Cells of a table row are parted by tabs.
   */
  void add(int level, String title) {
    leave(level);
    open.add(new Heading(level, title.replace('\t', ' ')));
  }

  /** Ends the headings of this level and below. */
  void leave(int level) {
    while (!open.isEmpty() && open.getLast().level() >= level) {
      open.removeLast();
    }
  }

  void clear() {
    open.clear();
  }

  /** All of them, outermost first, or null if there is none. */
  @Nullable String path() {
    return open.isEmpty()
        ? null
        : open.stream().map(Heading::title).collect(Collectors.joining(" › "));
  }
}
