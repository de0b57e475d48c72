package de.umsetzungsmonitor.domain.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which rules suggestions were made for which document. */
@Repository
public class SuggestionRuns {

  /** Sets these locks of the database apart from any others. */
  private static final int LOCKS = 0x5ea4c4;

  private final JdbcClient jdbc;

  SuggestionRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes that suggestions were made for a document.
   *
   * @param family the name of the family of texts as which it was read
   * @param ruleSet the version of the rules
   */
  public void note(long documentId, String family, String ruleSet, Instant at) {
    jdbc.sql(
            """
            insert into suggestion_run (document_id, family, rule_set, made_at)
            values (?, ?, ?, ?)
            on conflict (document_id) do update
              set family = excluded.family, rule_set = excluded.rule_set,
                made_at = excluded.made_at
            """)
        .params(documentId, family, ruleSet, Timestamp.from(at))
        .update();
  }

  /** The versions in force for which suggestions were made by other rules or not at all. */
  public List<Long> outdated(String ruleSet) {
    return jdbc.sql(
            """
            select d.id from policy_document d
            left join suggestion_run r on r.document_id = d.id
            where d.superseded_at is null and r.rule_set is distinct from ?
            order by d.id
            """)
        .param(ruleSet)
        .query(Long.class)
        .list();
  }

  /**
   * Keeps every other process from making suggestions for a document until the transaction ends. It
   * keeps nobody from tagging there.
   *
   * @return whether these rules still have to be applied, and nobody else is doing so
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean begin(long documentId, String ruleSet) {
    boolean alone =
        jdbc.sql("select pg_try_advisory_xact_lock(?, ?)")
            .params(LOCKS, (int) documentId)
            .query(Boolean.class)
            .single();
    return alone && isOutdated(documentId, ruleSet);
  }

  private boolean isOutdated(long documentId, String ruleSet) {
    return jdbc.sql(
            """
            select exists (
              select from policy_document d
              left join suggestion_run r on r.document_id = d.id
              where d.id = ? and d.superseded_at is null and r.rule_set is distinct from ?)
            """)
        .params(documentId, ruleSet)
        .query(Boolean.class)
        .single();
  }

  /** The name of the family of texts as which a document was read; empty if nobody noted it. */
  public Optional<String> family(long documentId) {
    return jdbc.sql("select family from suggestion_run where document_id = ?")
        .param(documentId)
        .query(String.class)
        .optional();
  }
}
