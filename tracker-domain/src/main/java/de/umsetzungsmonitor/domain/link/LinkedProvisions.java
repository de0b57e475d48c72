package de.umsetzungsmonitor.domain.link;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a provision is linked with, in one query. */
@Repository
public class LinkedProvisions {

  /** Up from the provision to its first version, over the links, down to the others' last ones. */
  private static final String LINKS =
      """
      with recursive origin as (
        select id, predecessor_id from provision where id = :provision
        union all
        select p.id, p.predecessor_id from provision p join origin o on p.id = o.predecessor_id
      ), link as (
        select l.*, l.from_line = o.id as from_here,
          case when l.from_line = o.id then l.to_line else l.from_line end as other_line,
          case when l.from_line = o.id then l.from_id else l.to_id end as here_then,
          case when l.from_line = o.id then l.to_id else l.from_id end as other_then
        from provision_link l join origin o on o.predecessor_id is null
          and o.id in (l.from_line, l.to_line)
      ), line as (
        select id as link, other_line as provision, 0 as depth from link
        union all
        select line.link, p.id, line.depth + 1
        from line join provision p on p.predecessor_id = line.provision
      ), last as (
        select distinct on (link) link, provision from line order by link, depth desc
      )
      select l.id as link, l.kind as relation, l.from_here, l.note, l.created_at, l.created_by,
        l.removed_at, l.removed_by,
        here_then.text <> here.text or other_then.text <> p.text as text_changed,
        p.id, d.slug, d.version, d.superseded_at is null as in_force,
        coalesce(d.symbol, d.title) as citation, d.organization, d.adopted_on, d.language,
        p.e_id, p.label, p.kind, p.heading, p.text
      from link l
      join last on last.link = l.id
      join provision p on p.id = last.provision
      join policy_document d on d.id = p.document_id
      join provision here on here.id = :provision
      join provision here_then on here_then.id = l.here_then
      join provision other_then on other_then.id = l.other_then
      order by l.id
      """;

  private final JdbcClient jdbc;

  LinkedProvisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All links there ever were of a provision in any of its versions, the oldest first. */
  public List<LinkedProvision> of(long provision) {
    return jdbc.sql(LINKS).param("provision", provision).query((row, n) -> read(row)).list();
  }

  private static LinkedProvision read(ResultSet row) throws SQLException {
    return new LinkedProvision(
        row.getLong("link"),
        LinkRelation.of(LinkKind.valueOf(row.getString("relation")), row.getBoolean("from_here")),
        row.getString("note"),
        Columns.instant(row, "created_at"),
        row.getString("created_by"),
        Columns.instantIfAny(row, "removed_at"),
        row.getString("removed_by"),
        row.getBoolean("text_changed"),
        end(row));
  }

  private static LinkedProvision.End end(ResultSet row) throws SQLException {
    return new LinkedProvision.End(
        row.getLong("id"),
        row.getString("slug"),
        row.getInt("version"),
        row.getBoolean("in_force"),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getObject("adopted_on", LocalDate.class),
        row.getString("language"),
        row.getString("e_id"),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("heading"),
        row.getString("text"));
  }
}
