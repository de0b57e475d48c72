package de.umsetzungsmonitor.domain.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people thought of the rules: one query for all of them. */
@Repository
public class RuleStatistics {

  private static final String STATISTICS =
      """
      select s.rule, s.open,
        coalesce(r.confirmed, 0) as confirmed, coalesce(r.changed, 0) as changed,
        coalesce(r.rejected, 0) as rejected,
        effective_confidence(s.calibrated, r.confirmed, r.decided) as effective
      from (
        select s.rule, avg(s.confidence) as calibrated,
          count(*) filter (where s.state = 'OPEN' and d.superseded_at is null) as open
        from suggestion s
        join provision p on p.id = s.provision_id
        join policy_document d on d.id = p.document_id
        where s.state <> 'WITHDRAWN'
        group by s.rule) s
      left join rule_record r on r.rule = s.rule
      where :rule::varchar is null or s.rule = :rule
      order by s.rule
      """;

  private final JdbcClient jdbc;

  RuleStatistics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every rule that ever suggested something that still stands or was decided, by its id. */
  public List<RuleStatistic> all() {
    return statistics(null).list();
  }

  /** One rule; empty if nothing of it stands. */
  public Optional<RuleStatistic> of(String rule) {
    return statistics(rule).optional();
  }

  private JdbcClient.MappedQuerySpec<RuleStatistic> statistics(@Nullable String rule) {
    return jdbc.sql(STATISTICS)
        .param("rule", rule)
        .query((row, i) ->
            new RuleStatistic(
                row.getString("rule"),
                row.getLong("open"),
                row.getLong("confirmed"),
                row.getLong("changed"),
                row.getLong("rejected"),
                row.getDouble("effective")));
  }
}
