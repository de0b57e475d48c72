package de.umsetzungsmonitor.domain.review;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The provisions with open suggestions that a person wants to review, for questions in SQL. */
final class Offered {

  /** Which suggestions are wanted, of whatever has their columns and an effective confidence. */
  static final String WANTED =
      """
      (:document::varchar is null or slug = :document)
        and (:rule::varchar is null or rule = :rule)
        and (:modality::varchar is null or modality = :modality)
        and (:least::double precision is null or effective >= :least)
        and (:most::double precision is null or effective <= :most)
      """;

  /** Whether the person did not pass over a row of {@code offered}, there called {@code o}. */
  static final String NOT_PASSED_OVER =
      """
      not exists (select 1 from passed_over r
        where r.provision_id = o.provision_id and r.username = :me)
      """;

  /** A row for each provision in {@code offered}. */
  private static final String OFFERED =
      """
      with offered as (
        select o.provision_id, min(o.slug) as slug, min(o.position) as position,
          max(o.effective) as effective, count(*) as suggestions
        from open_suggestion o
        where\s\
      """
          + WANTED
          + "group by o.provision_id)";

  private Offered() {}

  /** Asks a question about the offered provisions. */
  static JdbcClient.StatementSpec ask(
      JdbcClient jdbc, String question, ReviewFilter filter, String username) {
    return bind(jdbc.sql(OFFERED + question), filter).param("me", username);
  }

  /** Says what is wanted. */
  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec asked, ReviewFilter filter) {
    return asked
        .param("document", filter.document())
        .param("rule", filter.rule())
        .param("modality", filter.modality() == null ? null : filter.modality().name())
        .param("least", filter.least())
        .param("most", filter.most());
  }
}
