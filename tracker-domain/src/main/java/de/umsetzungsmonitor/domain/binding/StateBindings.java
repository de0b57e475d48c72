package de.umsetzungsmonitor.domain.binding;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a text stands to the states, in one query. */
@Repository
public class StateBindings {

  private static final String CONCERNED =
      """
      with said as (
        select r.iso2, count(*) as reports
        from provision p join status_report r on r.provision_id = p.id
        where p.document_id = :document
        group by r.iso2)
      select s.iso2, b.iso2 is not null as bound, e.rule, e.reason, e.decided_at, e.decided_by,
        coalesce(said.reports, 0) as reports
      from member_state s
      left join bound_state b on b.document_id = :document and b.iso2 = s.iso2
      left join document_binding e on e.slug = :slug and e.iso2 = s.iso2
        and e.rule <> 'MEMBERSHIP' and e.replaced_at is null
      left join said on said.iso2 = s.iso2
      where b.iso2 is not null or e.iso2 is not null or said.iso2 is not null
      order by s.iso2
      """;

  private final JdbcClient jdbc;

  StateBindings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The states that a version of a text binds, those that people decided about, and those that
   * reported on it while they were bound; by ISO code.
   */
  public List<StateBinding> of(PolicyDocument document) {
    return jdbc.sql(CONCERNED)
        .param("document", document.id())
        .param("slug", document.slug())
        .query((row, i) ->
            new StateBinding(
                row.getString("iso2"),
                row.getBoolean("bound"),
                special(row),
                row.getLong("reports")))
        .list();
  }

  private static StateBinding.@Nullable Special special(ResultSet row) throws SQLException {
    String rule = row.getString("rule");
    return rule == null
        ? null
        : new StateBinding.Special(
            BindingRule.valueOf(rule),
            row.getString("reason"),
            Columns.instant(row, "decided_at"),
            row.getString("decided_by"));
  }
}
