package de.umsetzungsmonitor.domain.matrix;

/** Where the present is read from, and where a past day: conditions and columns of the queries. */
enum MatrixMoment {
  PRESENT(
      "d.superseded_at is null",
      "t.removed_at is null",
      "p.counts",
      "bound_state",
      "select r.iso2, r.value from status_report r where r.provision_id = p.id"),
  PAST(
      "d.ingested_at < :before and (d.superseded_at is null or d.superseded_at >= :before)",
      "t.created_at < :before and (t.removed_at is null or t.removed_at >= :before)",
      "exists (select from counted_provision_as_of(:before) c where c.id = p.id)",
      "bound_state_as_of(:before)",
      """
      select distinct on (c.iso2) c.iso2, c.value from status_change c
      where c.provision_id = p.id and c.changed_at < :before
      order by c.iso2, c.version desc\
      """);

  private final String documentInForce;
  private final String tagInForce;
  private final String counts;
  private final String boundStates;
  private final String reports;

  MatrixMoment(
      String documentInForce,
      String tagInForce,
      String counts,
      String boundStates,
      String reports) {
    this.documentInForce = documentInForce;
    this.tagInForce = tagInForce;
    this.counts = counts;
    this.boundStates = boundStates;
    this.reports = reports;
  }

  static MatrixMoment of(MatrixSelection selection) {
    return selection.asOf() == null ? PRESENT : PAST;
  }

  /** The query with the words in braces replaced by what they mean at this moment. */
  String in(String query) {
    return query
        .replace("{document in force}", documentInForce)
        .replace("{tag in force}", tagInForce)
        .replace("{counts}", counts)
        .replace("{bound states}", boundStates)
        .replace("{reports}", reports);
  }
}
