package de.umsetzungsmonitor.domain.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of what a provision is linked with.
 *
 * @param before what was taken out of force; null if a link was set where none was
 * @param after what took its place; null if the link was only removed
 * @param by the username of who did so
 */
public record LinkChange(
    @Nullable LinkedProvision before, @Nullable LinkedProvision after, Instant at, String by) {

  /**
   * The steps that led to these links. A link that one person retired at the moment of setting
   * another to the same provision was changed into it.
   *
   * @param links all there ever were of a provision, the oldest first
   */
  public static List<LinkChange> of(List<LinkedProvision> links) {
    List<LinkChange> changes = new ArrayList<>();
    List<LinkedProvision> retired =
        new ArrayList<>(links.stream().filter(link -> !link.isInForce()).toList());
    for (LinkedProvision link : links) {
      LinkedProvision before = replaced(retired, link);
      if (before != null) {
        retired.remove(before);
      }
      changes.add(new LinkChange(before, link, link.createdAt(), link.createdBy()));
    }
    for (LinkedProvision link : retired) {
      Instant at = link.removedAt();
      String by = link.removedBy();
      if (at != null && by != null) {
        changes.add(new LinkChange(link, null, at, by));
      }
    }
    return changes;
  }

  /** The provision that the step is about. */
  public LinkedProvision.End other() {
    LinkedProvision link = after == null ? before : after;
    if (link == null) {
      throw new IllegalStateException("a step without a link");
    }
    return link.other();
  }

  private static @Nullable LinkedProvision replaced(
      List<LinkedProvision> retired, LinkedProvision by) {
    return retired.stream()
        .filter(link -> link.id() < by.id() && link.other().provision() == by.other().provision())
        .filter(link ->
            by.createdAt().equals(link.removedAt()) && by.createdBy().equals(link.removedBy()))
        .findFirst()
        .orElse(null);
  }
}
