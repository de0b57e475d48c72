package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Provisions as rows of a table, for exports. */
@Repository
public class ProvisionRows {

  private static final String IN_ORDER =
      """
      select d.symbol, d.title, d.organization, d.adopted_on, d.slug,
             p.e_id, p.label, p.kind, p.heading, p.text, r.value, owed.to_report,
             array(select f.mark || ' ' || f.text from footnote f
                   where f.provision_id = p.id order by f.position) as footnotes,
      """
          + TagSql.AS_NAMES
          + """
          from unnest(cast(:slugs as text[]), cast(:eIds as text[]))
            with ordinality as asked (slug, e_id, n)
          join policy_document d on d.slug = asked.slug and d.superseded_at is null
          join provision p on p.document_id = d.id and p.e_id = asked.e_id
          cross join lateral (
            select p.counts and exists (
              select from bound_state b
              where b.document_id = d.id and b.iso2 = cast(:iso2 as text)) as to_report
          ) owed
          left join status_report r on owed.to_report and r.provision_id = p.id
            and r.iso2 = cast(:iso2 as text)
          cross join lateral (
            select
          """
          + TagSql.OCCURRING
          + """
            from tag t
            where t.provision_id = p.id and t.state in ('CONFIRMED', 'TO_CHECK')
              and t.removed_at is null
          ) tags
          order by asked.n
          """;

  private final JdbcClient jdbc;

  ProvisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The provisions at these addresses in the versions in force, in the order of the addresses; what
   * is not there is left out.
   *
   * @param iso2 the state whose status is wanted; null for none
   */
  public List<ProvisionRow> at(List<ProvisionAddress> addresses, @Nullable String iso2) {
    return jdbc.sql(IN_ORDER)
        .param("slugs", addresses.stream().map(ProvisionAddress::slug).toArray(String[]::new))
        .param("eIds", addresses.stream().map(ProvisionAddress::eId).toArray(String[]::new))
        .param("iso2", iso2)
        .query((row, i) -> row(row))
        .list();
  }

  private static ProvisionRow row(ResultSet row) throws SQLException {
    String status = row.getString("value");
    return new ProvisionRow(
        row.getString("symbol"),
        row.getString("title"),
        Organization.valueOf(row.getString("organization")),
        row.getObject("adopted_on", LocalDate.class),
        row.getString("slug"),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("heading"),
        row.getString("text"),
        Columns.texts(row, "footnotes"),
        Columns.texts(row, "modalities"),
        Columns.texts(row, "addressees"),
        status == null ? null : StatusValue.valueOf(status),
        row.getBoolean("to_report"));
  }
}
