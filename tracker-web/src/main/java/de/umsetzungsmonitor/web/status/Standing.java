package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.status.StatusValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bound states say on a provision, in short.
 *
 * @param own what the states say that the reader coordinates, by name; those that are not bound are
 *     missing
 */
public record Standing(StatusBar bar, List<Own> own) {

  /**
   * A state of the reader's.
   *
   * @param value null if it has not reported
   * @param toCheck whether it said so of an older text
   */
  public record Own(String state, @Nullable StatusValue value, boolean toCheck) {}
}
