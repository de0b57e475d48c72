package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Provisions of the versions in force, as the search index reads them. */
@Repository
public class IndexableProvisions {

  /**
   * Names the tables in the order in which a document is written, so that no lock goes crosswise.
   */
  private static final String SELECT =
      """
      select p.id, d.slug, d.symbol, d.title, d.organization, d.adopted_on,
        p.e_id, p.label, p.kind, p.heading, p.position, p.text,
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
        greatest(d.ingested_at,
          (select max(greatest(t.created_at, t.removed_at)) from tag t
           where t.provision_id = p.id),
          (select max(r.changed_at) from status_report r
           where r.provision_id = p.id)) as changed
      from policy_document d join provision p on p.document_id = d.id
      where d.superseded_at is null and
      """;

  private final JdbcClient jdbc;

  IndexableProvisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the given ids that are in force, in no particular order. */
  public List<IndexableProvision> find(Collection<Long> ids) {
    return jdbc.sql(SELECT + "p.id = any (?)")
        .param(ids.toArray(Long[]::new))
        .query(IndexableProvisions::read)
        .list();
  }

  /** The next provisions by id, at most {@code limit} of them. */
  public List<IndexableProvision> after(long id, int limit) {
    return jdbc.sql(SELECT + "p.id > ? order by p.id limit ?")
        .params(id, limit)
        .query(IndexableProvisions::read)
        .list();
  }

  private static IndexableProvision read(ResultSet row, int number) throws SQLException {
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
        footnotes(texts(row, "marks"), texts(row, "notes")),
        texts(row, "modalities").stream().map(Modality::valueOf).collect(Collectors.toSet()),
        texts(row, "addressees").stream().map(Addressee::valueOf).collect(Collectors.toSet()),
        row.getObject("changed", OffsetDateTime.class).toInstant());
  }

  private static List<Footnote> footnotes(List<String> marks, List<String> notes) {
    List<Footnote> footnotes = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      footnotes.add(new Footnote(marks.get(i), notes.get(i), null));
    }
    return footnotes;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
