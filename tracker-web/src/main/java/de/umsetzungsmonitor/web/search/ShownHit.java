package de.umsetzungsmonitor.web.search;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.provision.ProvisionHead;
import de.umsetzungsmonitor.domain.provision.ProvisionHead.HeadTag;
import de.umsetzungsmonitor.domain.status.StateValue;
import de.umsetzungsmonitor.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit with what the database knows of it now.
 *
 * @param document null if it is gone there
 * @param said what the chosen state says of it; null if it has nothing to say, or none is chosen
 */
record ShownHit(
    Hit hit, @Nullable DocumentMetadata document, List<HeadTag> tags, @Nullable StateValue said) {

  static ShownHit of(Hit hit, @Nullable ProvisionHead head, List<StateValue> values) {
    StateValue said =
        values.stream()
            .filter(value -> value.slug().equals(hit.slug()) && value.eId().equals(hit.eId()))
            .findFirst()
            .orElse(null);
    return head == null
        ? new ShownHit(hit, null, List.of(), said)
        : new ShownHit(hit, head.document(), head.tags(), said);
  }

  /** The innermost of the headings above the provision. */
  public @Nullable String nearestHeading() {
    return nearest(hit.heading());
  }

  /** Whether a heading has what was found, and nothing else has. */
  public boolean isFoundInHeading() {
    return !hit.headingFound().isEmpty();
  }

  /** The marks of further footnotes with something of what was found; null for none. */
  public @Nullable String otherFootnotes() {
    return hit.otherFootnotes().isEmpty() ? null : String.join(", ", hit.otherFootnotes());
  }

  static @Nullable String nearest(@Nullable String headings) {
    return headings == null ? null : headings.substring(headings.lastIndexOf('›') + 1).strip();
  }
}
