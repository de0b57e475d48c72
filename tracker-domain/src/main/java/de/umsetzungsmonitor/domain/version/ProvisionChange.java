package de.umsetzungsmonitor.domain.version;

import org.jspecify.annotations.Nullable;

/**
 * What became of one provision.
 *
 * @param before in the earlier version; null if it was added
 * @param after in the later version; null if it was dropped
 */
public record ProvisionChange(
    ChangeKind kind, @Nullable ComparedProvision before, @Nullable ComparedProvision after) {

  /**
   * Tells the kind from the two sides, of which one may be missing.
   *
   * @throws IllegalArgumentException if both are
   */
  public static ProvisionChange of(
      @Nullable ComparedProvision before, @Nullable ComparedProvision after) {
    return new ProvisionChange(kind(before, after), before, after);
  }

  private static ChangeKind kind(
      @Nullable ComparedProvision before, @Nullable ComparedProvision after) {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change has at least one side");
    }
    if (before == null) {
      return ChangeKind.ADDED;
    }
    if (after == null) {
      return ChangeKind.DROPPED;
    }
    boolean renumbered = !before.label().equals(after.label());
    if (ComparableText.same(before.text(), after.text())) {
      return renumbered ? ChangeKind.RENUMBERED : ChangeKind.UNCHANGED;
    }
    return renumbered ? ChangeKind.RENUMBERED_AND_CHANGED : ChangeKind.CHANGED;
  }
}
