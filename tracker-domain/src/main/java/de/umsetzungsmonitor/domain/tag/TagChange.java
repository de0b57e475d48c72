package de.umsetzungsmonitor.domain.tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a provision's tags.
 *
 * @param before what was taken out of force; null if a tag was set where none was
 * @param after what took its place; null if the tag was only removed
 * @param by the username of who did so
 */
public record TagChange(@Nullable TagText before, @Nullable TagText after, Instant at, String by) {

  /**
   * The steps that led to these tags, in the order of the tags. A tag that one person retired at
   * the moment of setting another was changed into it; a tag that a new version took over is no
   * step.
   *
   * @param tags all tags there ever were on a provision and its predecessors, the oldest first
   */
  public static List<TagChange> of(List<Tag> tags) {
    List<TagChange> changes = new ArrayList<>();
    List<Tag> retired = new ArrayList<>(tags.stream().filter(tag -> !tag.isInForce()).toList());
    for (Tag tag : tags.stream().filter(tag -> !tag.isCarried()).toList()) {
      Tag before = takeReplaced(retired, tag);
      changes.add(
          new TagChange(
              before == null ? null : TagText.of(before),
              TagText.of(tag),
              tag.createdAt(),
              tag.createdBy()));
    }
    for (Tag tag : retired) {
      Instant at = tag.removedAt();
      String by = tag.removedBy();
      if (at != null && by != null) {
        changes.add(new TagChange(TagText.of(tag), null, at, by));
      }
    }
    return changes;
  }

  private static @Nullable Tag takeReplaced(List<Tag> retired, Tag by) {
    for (Tag tag : retired) {
      if (tag.id() < by.id()
          && by.createdAt().equals(tag.removedAt())
          && by.createdBy().equals(tag.removedBy())) {
        retired.remove(tag);
        return tag;
      }
    }
    return null;
  }
}
