package de.umsetzungsmonitor.web.matrix;

import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.tag.TagWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one state says on one provision.
 *
 * @param asOf the past day whose end is shown; null for now
 * @param bound whether the provision binds the state
 * @param editable whether the reader may change it
 * @param said null if the state has said nothing
 * @param tags what holds, or held at the end of that day
 */
record Cell(
    Place place,
    @Nullable LocalDate asOf,
    String iso2,
    String state,
    boolean bound,
    boolean editable,
    @Nullable Said said,
    List<TagWords> tags) {

  /**
   * The provision.
   *
   * @param address of its page
   * @param document how its document is cited
   * @param cited how it is cited within its document
   */
  record Place(
      String slug, String eId, String address, String document, String cited, String words) {}

  /**
   * What was said last.
   *
   * @param at when its content was last changed
   * @param by the display name of who changed it then
   */
  record Said(StatusEntry entry, Instant at, String by, int version, boolean toCheck) {}
}
