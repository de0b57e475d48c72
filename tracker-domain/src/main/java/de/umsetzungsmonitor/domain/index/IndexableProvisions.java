package de.umsetzungsmonitor.domain.index;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Provisions of the versions in force, as the search index reads them. */
@Repository
public class IndexableProvisions {

  /**
   * What is wanted of the provisions in force, before all else is joined to it. Names the tables in
   * the order in which a document is written, so that no lock goes crosswise.
   */
  private static final String IN_FORCE =
      """
      select p.*, d.slug, d.symbol, d.title, d.organization, d.adopted_on, d.ingested_at
      from policy_document d join provision p on p.document_id = d.id
      where d.superseded_at is null and
      """;

  /** What a state said while it was bound stays, but is not found while it is not. */
  private static final String REPORTS =
      """
      array(select r.iso2 || ' ' || r.value from status_report r
            where r.provision_id = p.id and position(r.iso2 in p.bound_states) > 0) as statuses,
      greatest(p.ingested_at,
        (select max(greatest(t.created_at, t.removed_at)) from tag t
         where t.provision_id = p.id),
        (select max(r.changed_at) from status_report r
         where r.provision_id = p.id)) as changed
      """;

  /**
   * With the codes of the states that are to report on them. Those that a document binds are asked
   * for once, not for each of its provisions.
   */
  private static final String OWED =
      """
      with batch as materialized (%s),
      bound as materialized (
        select b.document_id, string_agg(b.iso2, ' ' order by b.iso2) as states
        from bound_state b where b.document_id in (select document_id from batch)
        group by b.document_id),
      owed as (
        select p.*, case when p.counts then coalesce(b.states, '') else '' end as bound_states
        from batch p left join bound b on b.document_id = p.document_id)
      """;

  private static final String PROVISIONS =
      OWED
          + """
          select p.*,
            array(select f.mark::text from footnote f
                  where f.provision_id = p.id order by f.position) as marks,
            array(select f.text from footnote f
                  where f.provision_id = p.id order by f.position) as notes,
            array(select t.modality::text from tag t
                  where t.provision_id = p.id and t.removed_at is null) as modalities,
            array(select a.name from tag t
                  cross join lateral (values ('STATES', t.states), ('INDUSTRY', t.industry),
                    ('AGENCIES', t.agencies)) as a (name, is_asked)
                  where t.provision_id = p.id and t.removed_at is null and a.is_asked) as addressees,
          %s
          from owed p
          """;

  private static final String FIND = PROVISIONS.formatted(IN_FORCE + "p.id = any (?)", REPORTS);
  private static final String AFTER =
      PROVISIONS.formatted(IN_FORCE + "p.id > ? order by p.id limit ?", REPORTS) + "order by p.id";
  private static final String FIND_REPORTS =
      (OWED + "select p.id, %s from owed p").formatted(IN_FORCE + "p.id = any (?)", REPORTS);

  private final JdbcClient jdbc;

  IndexableProvisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there are. */
  public long count() {
    return jdbc.sql("select count(*) from (%s true) p".formatted(IN_FORCE))
        .query(Long.class)
        .single();
  }

  /** Those of the given ids that are in force, in no particular order. */
  public List<IndexableProvision> find(Collection<Long> ids) {
    return jdbc.sql(FIND).param(ids.toArray(Long[]::new)).query(provisions()).list();
  }

  /** The next provisions by id, at most {@code limit} of them. */
  public List<IndexableProvision> after(long id, int limit) {
    return jdbc.sql(AFTER).params(id, limit).query(provisions()).list();
  }

  /** The reports on those of the given provisions that are in force, in no particular order. */
  public List<IndexableReports> reports(Collection<Long> ids) {
    return jdbc.sql(FIND_REPORTS)
        .param(ids.toArray(Long[]::new))
        .query((row, number) -> reports(row))
        .list();
  }

  /** Provisions of one document share the set of its states. */
  private static RowMapper<IndexableProvision> provisions() {
    Map<String, Set<String>> known = new HashMap<>();
    return (row, number) ->
        provision(
            row, known.computeIfAbsent(row.getString("bound_states"), IndexableProvisions::codes));
  }

  private static IndexableProvision provision(ResultSet row, Set<String> bound)
      throws SQLException {
    return new IndexableProvision(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("symbol"),
        row.getString("title"),
        Organization.valueOf(row.getString("organization")),
        row.getObject("adopted_on", LocalDate.class),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("heading"),
        row.getInt("position"),
        row.getString("text"),
        footnotes(Columns.texts(row, "marks"), Columns.texts(row, "notes")),
        Columns.texts(row, "modalities").stream().map(Modality::valueOf).collect(toSet()),
        Columns.texts(row, "addressees").stream().map(Addressee::valueOf).collect(toSet()),
        bound,
        reports(row));
  }

  private static IndexableReports reports(ResultSet row) throws SQLException {
    return new IndexableReports(
        row.getLong("id"),
        Columns.texts(row, "statuses").stream()
            .collect(
                toMap(
                    text -> text.substring(0, 2), text -> StatusValue.valueOf(text.substring(3)))),
        Columns.instant(row, "changed"));
  }

  private static List<Footnote> footnotes(List<String> marks, List<String> notes) {
    List<Footnote> footnotes = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      footnotes.add(new Footnote(marks.get(i), notes.get(i), null));
    }
    return footnotes;
  }

  private static Set<String> codes(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }
}
