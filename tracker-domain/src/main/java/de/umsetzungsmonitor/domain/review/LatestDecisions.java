package de.umsetzungsmonitor.domain.review;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person decided last. */
@Repository
class LatestDecisions {

  /**
   * One person's decision.
   *
   * @param at when; all that was decided about the provision at that moment belongs together
   */
  record LatestDecision(long provisionId, Instant at) {}

  private final JdbcClient jdbc;

  LatestDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The latest decision of a person, on a version in force, that stands as it was decided: nobody
   * took it back, and nobody retired the tag that came of it.
   */
  Optional<LatestDecision> of(String username) {
    return jdbc.sql(
            """
            select decided.provision_id, decided.at from (
              select s.provision_id, s.since as at from suggestion s
              where s.decided_by = :by and not s.carried and not exists (
                select 1 from tag t where t.id = s.tag_id and t.removed_at is not null)
              union all
              select m.provision_id, m.marked_at from no_commitment m
              where m.marked_by = :by and m.removed_at is null and not m.carried) decided
            join provision p on p.id = decided.provision_id
            join policy_document d on d.id = p.document_id
            where d.superseded_at is null
            order by decided.at desc, decided.provision_id desc
            limit 1
            """)
        .param("by", username)
        .query((row, i) -> new LatestDecision(row.getLong(1), row.getTimestamp(2).toInstant()))
        .optional();
  }
}
