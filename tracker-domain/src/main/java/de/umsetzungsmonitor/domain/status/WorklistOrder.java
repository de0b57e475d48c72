package de.umsetzungsmonitor.domain.status;

/** In which order a worklist is read; what stands equal follows the order of the documents. */
public enum WorklistOrder {
  /** Overdue first, then by due date, then what has none; what is settled at the end. */
  URGENCY(
      """
      case when settled then 20000000 else coalesce(due_on - date '2000-01-01', 10000000) end
      """),
  /** As the provisions stand in the documents. */
  DOCUMENT("0"),
  /** What nobody has confirmed for longest first, before it what was never reported. */
  UNCONFIRMED("coalesce(extract(epoch from confirmed_at) * 1000000, 0)"),
  /** What was changed last first; what was never reported at the end. */
  CHANGED("coalesce(-extract(epoch from changed_at) * 1000000, 0)");

  private final String key;

  WorklistOrder(String key) {
    this.key = key;
  }

  /** By which whole number an item is sorted, in SQL. */
  String key() {
    return "cast(" + key.strip() + " as bigint)";
  }
}
