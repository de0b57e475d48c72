package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import org.jspecify.annotations.Nullable;

/** What a recogniser found a block to be. */
public sealed interface Start {

  /** The block opens a provision. The number is as printed, or empty to count on. */
  record Provision(Unit unit, String number, ProvisionKind kind, String text) implements Start {}

  /**
   * The block is a heading.
   *
   * @param level 1 for the outermost
   * @param scope where provisions are numbered from here on, or null if that goes on as before
   * @param chapter the number of the heading, with which numbers that begin again are told apart
   */
  record Heading(int level, String title, @Nullable Scope scope, @Nullable String chapter)
      implements Start {

    /** The level of the title of an article or action: below all divisions. */
    public static final int ARTICLE = 20;
  }

  /** From here on the document is in this part; the block itself is no provision. */
  record Enter(Part part, Scope scope, @Nullable String title) implements Start {}

  /** The block announces a list. */
  record Announce(ListMode mode) implements Start {}

  /** The block goes on with the provision before it. */
  record Continue() implements Start {}

  /** The block is no part of any provision. */
  record Ignore() implements Start {}
}
