package de.umsetzungsmonitor.web.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for whoever is signed in.
 *
 * @param kind the end of the message keys that name the task and its link
 * @param subject the state or document it is about, or how many of them
 * @param count how many provisions or files it concerns; null if that cannot be counted
 * @param nextDue the earliest due date among them
 * @param address where it is done
 */
record Task(
    Kind kind, String subject, @Nullable Long count, @Nullable LocalDate nextDue, String address) {

  enum Kind {
    OVERDUE,
    SOON,
    STALE,
    TO_CHECK,
    NO_REPORT,
    OVERDUE_ELSEWHERE,
    SOON_ELSEWHERE,
    STALE_ELSEWHERE,
    TO_CHECK_ELSEWHERE,
    NO_REPORT_ELSEWHERE,
    UPLOADS,
    REVIEW,
    TAGS_TO_CHECK,
    TAGS_TO_CHECK_ELSEWHERE,
    UNTAGGED,
    UNTAGGED_ELSEWHERE,
    EXPORT;

    /** The kind that takes the same in several states or documents together. */
    Kind elsewhere() {
      return valueOf(name() + "_ELSEWHERE");
    }
  }
}
