package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each commit of an index says of itself. */
record IndexCommitData(IndexOrigin origin, ChangePosition position) {

  private static final String ANALYSIS = "analysis";
  private static final String BUILT = "built";
  private static final String DATABASE = "database";
  private static final String XID = "xid";
  private static final String CHANGE = "change";

  Set<Map.Entry<String, String>> entries() {
    return Map.of(
            ANALYSIS, Integer.toString(origin.analysis()),
            BUILT, Long.toString(origin.builtAt().toEpochMilli()),
            DATABASE, position.database(),
            XID, Long.toString(position.xid()),
            CHANGE, Long.toString(position.id()))
        .entrySet();
  }

  /** What a commit says; empty if it says something else. */
  static Optional<IndexCommitData> read(Map<String, String> data) {
    if (!data.keySet().containsAll(Set.of(ANALYSIS, BUILT, DATABASE, XID, CHANGE))) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexCommitData(
            new IndexOrigin(
                (int) number(data, ANALYSIS), Instant.ofEpochMilli(number(data, BUILT))),
            new ChangePosition(
                data.getOrDefault(DATABASE, ""), number(data, XID), number(data, CHANGE))));
  }

  private static long number(Map<String, String> data, String key) {
    return Long.parseLong(data.getOrDefault(key, ""));
  }
}
