package de.umsetzungsmonitor.domain.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one change among many. */
public sealed interface ReportOutcome {

  /** The change that was wanted. */
  BulkChange change();

  /**
   * It is stored; in a preview, it would be.
   *
   * @param before what the report said until then; null if there was none
   */
  record Changed(BulkChange change, @Nullable StatusEntry before, StatusEntry after)
      implements ReportOutcome {}

  /** The report says so already. */
  record Unchanged(BulkChange change) implements ReportOutcome {}

  /**
   * Somebody else wrote since the writer looked; see {@link StatusMerge} for what can be brought
   * together.
   *
   * @param base what the writer saw; null if there was no report, or none of that version
   * @param theirs what the report says now; null if there is none
   * @param version the version of what it says now
   */
  record Conflicting(
      BulkChange change, @Nullable StatusEntry base, @Nullable StatusEntry theirs, int version)
      implements ReportOutcome {}

  /** It may not be said, whatever it is. */
  record Forbidden(BulkChange change, Cause cause) implements ReportOutcome {}

  /**
   * It cannot be stored as it is.
   *
   * @param flaws at least one
   */
  record Wrong(BulkChange change, List<StatusFlaw> flaws) implements ReportOutcome {}

  /** It could not be stored although nothing speaks against it; never in a preview. */
  record Failed(BulkChange change) implements ReportOutcome {}

  /** Why something may not be said. */
  enum Cause {
    /** There is no such provision. */
    UNKNOWN,
    /** That version of the document is no longer in force. */
    SUPERSEDED,
    /** The provision does not bind the state, or nobody reports on its kind. */
    NOT_BOUND,
    /** The account does not coordinate the state. */
    NOT_COORDINATED
  }
}
