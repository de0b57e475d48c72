package de.umsetzungsmonitor.domain.status;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one state says of the provisions in a list, always in one query. */
@Repository
public class StateValues {

  private final JdbcClient jdbc;

  StateValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a state says of all provisions with one of these addresses in one of these documents, in
   * the versions in force. Provisions on which it has nothing to report are missing: those of
   * documents that do not bind it, and those that do not count.
   */
  public List<StateValue> at(Collection<String> slugs, Collection<String> eIds, String iso2) {
    return jdbc.sql(
            """
            select d.slug, p.e_id, r.value
            from policy_document d
            join bound_state b on b.document_id = d.id and b.iso2 = :iso2
            join provision p on p.document_id = d.id
            left join status_report r on r.provision_id = p.id and r.iso2 = :iso2
            where d.superseded_at is null and d.slug in (:slugs) and p.e_id in (:eIds)
              and p.counts
            """)
        .param("iso2", iso2)
        .param("slugs", slugs)
        .param("eIds", eIds)
        .query((row, i) -> {
          String value = row.getString(3);
          return new StateValue(
              row.getString(1),
              row.getString(2),
              value == null ? null : StatusValue.valueOf(value));
        })
        .list();
  }
}
