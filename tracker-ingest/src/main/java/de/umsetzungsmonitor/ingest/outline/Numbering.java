package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Marker;
import org.jspecify.annotations.Nullable;

/** The last marks of points and subpoints: the next ones follow on them. */
public final class Numbering {

  private @Nullable Marker point;
  private @Nullable Marker subpoint;

  void point(@Nullable Marker marker) {
    point = marker;
    subpoint = null;
  }

  void subpoint(@Nullable Marker marker) {
    subpoint = marker;
  }

  void clear() {
    point = null;
    subpoint = null;
  }

  /** The mark of the last point of this provision. */
  public @Nullable Marker lastPoint() {
    return point;
  }

  /** The mark of the last point below that one. */
  public @Nullable Marker lastSubpoint() {
    return subpoint;
  }
}
