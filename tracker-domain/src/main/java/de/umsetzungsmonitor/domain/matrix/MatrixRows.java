package de.umsetzungsmonitor.domain.matrix;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads matrices page by page: one query for the rows with all that states say on them, one for
 * whom the documents bind, one for how many rows there are, however large the matrix is.
 */
@Repository
public class MatrixRows {

  private static final String SELECTED =
      """
      policy_document d
      join provision p on p.document_id = d.id
      where {document in force} and is_reportable(p.kind)
        and (cardinality(cast(:documents as text[])) = 0 or d.slug = any(:documents))
        and (not :tags
          or :untagged and cardinality(cast(:addressees as text[])) = 0
            and not exists (select from tag t where t.provision_id = p.id and {tag in force})
          or (cardinality(cast(:modalities as text[])) > 0 or not :untagged)
            and exists (
              select from tag t
              where t.provision_id = p.id and {tag in force}
                and (cardinality(cast(:modalities as text[])) = 0 or t.modality = any(:modalities))
                and (cardinality(cast(:addressees as text[])) = 0
                  or t.states and 'STATES' = any(:addressees)
                  or t.industry and 'INDUSTRY' = any(:addressees)
                  or t.agencies and 'AGENCIES' = any(:addressees))))
      """;

  /** Behind the place of a provision in the order of slugs and positions. */
  private static final String PAGE =
      "select p.id, d.slug collate \"C\" as slug, p.position as n from "
          + SELECTED
          + """
          and (cast(:slug as text) is null or (d.slug collate "C", p.position) > (
            cast(:slug as text) collate "C",
            coalesce((
              select p.position from policy_document d join provision p on p.document_id = d.id
              where {document in force} and d.slug = :slug and p.e_id = :eId), 0)))
          order by d.slug collate "C", p.position
          limit :size
          """;

  private static final String ASKED =
      """
      from unnest(cast(:slugs as text[]), cast(:eIds as text[]))
        with ordinality as asked (slug, e_id, n)
      join policy_document d on d.slug = asked.slug and {document in force}
      join provision p on p.document_id = d.id and p.e_id = asked.e_id and is_reportable(p.kind)
      """;

  private static final String NAMED = "select p.id, '' as slug, asked.n " + ASKED;

  /** What is in force now, and what stood in its place when the matrix was so. */
  private static final String PRESENT =
      """
      with recursive line (n, id) as (
        select asked.n, p.id
        from unnest(cast(:slugs as text[]), cast(:eIds as text[]))
          with ordinality as asked (slug, e_id, n)
        join policy_document d on d.slug = asked.slug and d.superseded_at is null
        join provision p on p.document_id = d.id and p.e_id = asked.e_id
        union all
        select line.n, p.predecessor_id from line join provision p on p.id = line.id
        where p.predecessor_id is not null)
      select d.slug, p.e_id
      from line
      join provision p on p.id = line.id and is_reportable(p.kind)
      join policy_document d on d.id = p.document_id and {document in force}
      order by line.n
      """;

  /**
   * What is said stands in one column, each as ISO code and value: a row per cell would be slow.
   */
  private static final String ROWS =
      """
      select d.id, d.slug, d.version, coalesce(d.symbol, d.title) as citation, d.organization,
             p.e_id, p.label, p.kind, left(p.text, :words) as words,
             {counts} as counts,
             (select string_agg(s.iso2 || s.value, ' ') from ({reports}) s) as said
      from (%s) page
      join provision p on p.id = page.id
      join policy_document d on d.id = p.document_id
      order by page.slug, page.n
      """;

  private static final String COUNTED =
      "select count(*) as rows, count(*) filter (where {counts}) as counting from " + SELECTED;

  private static final String BOUND =
      """
      select d.id, string_agg(b.iso2, ' ') as states
      from policy_document d join {bound states} b on b.document_id = d.id
      where {document in force}
        and (cardinality(cast(:documents as text[])) = 0 or d.slug = any(:documents))
      group by d.id
      """;

  private final JdbcClient jdbc;

  MatrixRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of rows, by document (slug) and position.
   *
   * @param after the last provision of the page before; null for the first page. One that is not
   *     there leads to the beginning of its document
   */
  public List<MatrixRow> page(
      MatrixSelection selection, @Nullable ProvisionAddress after, int size) {
    return query(ROWS.formatted(PAGE), selection)
        .param("slug", after == null ? null : after.slug())
        .param("eId", after == null ? null : after.eId())
        .param("size", size)
        .param("words", MatrixRow.WORDS)
        .query((row, n) -> row(row))
        .list();
  }

  /**
   * The rows of these provisions in the versions in force at the selection's moment, in the order
   * of the addresses. What is not there, or nothing that states report on, is left out.
   */
  public List<MatrixRow> at(List<ProvisionAddress> addresses, MatrixSelection selection) {
    return asked(ROWS.formatted(NAMED), addresses, selection)
        .param("words", MatrixRow.WORDS)
        .query((row, n) -> row(row))
        .list();
  }

  /**
   * What stood at the selection's moment in the place of provisions that are in force now, each
   * under the number it had then, in the same order; {@link #at} gives their rows. What was not
   * there yet, or is nothing that states report on, is left out.
   */
  public List<ProvisionAddress> present(
      List<ProvisionAddress> addresses, MatrixSelection selection) {
    return asked(PRESENT, addresses, selection)
        .query((row, n) -> new ProvisionAddress(row.getString("slug"), row.getString("e_id")))
        .list();
  }

  /**
   * How many rows there are on all pages.
   *
   * @param counting how many of them ask something of states, or may do so
   */
  public record Count(long all, long counting) {}

  /** How many rows a selection has. */
  public Count count(MatrixSelection selection) {
    return query(COUNTED, selection)
        .query((row, n) -> new Count(row.getLong("rows"), row.getLong("counting")))
        .single();
  }

  /** The ISO codes of whom the selection's documents bind, by the id of their version. */
  public Map<Long, Set<String>> bound(MatrixSelection selection) {
    Map<Long, Set<String>> bound = new HashMap<>();
    query(BOUND, selection)
        .query((ResultSet row) -> {
          bound.put(row.getLong("id"), Set.of(row.getString("states").split(" ")));
        });
    return bound;
  }

  private JdbcClient.StatementSpec asked(
      String sql, List<ProvisionAddress> addresses, MatrixSelection selection) {
    return query(sql, selection)
        .param("slugs", addresses.stream().map(ProvisionAddress::slug).toArray(String[]::new))
        .param("eIds", addresses.stream().map(ProvisionAddress::eId).toArray(String[]::new));
  }

  private JdbcClient.StatementSpec query(String sql, MatrixSelection selection) {
    Instant before = selection.before();
    return jdbc.sql(MatrixMoment.of(selection).in(sql))
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("documents", selection.documents().toArray(String[]::new))
        .param("tags", selection.asksForTags())
        .param("untagged", selection.untagged())
        .param("modalities", names(selection.modalities()))
        .param("addressees", names(selection.addressees()));
  }

  private static MatrixRow row(ResultSet row) throws SQLException {
    return new MatrixRow(
        row.getLong("id"),
        new ProvisionAddress(row.getString("slug"), row.getInt("version"), row.getString("e_id")),
        row.getString("citation"),
        Organization.valueOf(row.getString("organization")),
        row.getString("label"),
        ProvisionKind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getBoolean("counts"),
        said(row.getString("said")));
  }

  private static Map<String, StatusValue> said(@Nullable String said) {
    if (said == null) {
      return Map.of();
    }
    Map<String, StatusValue> values = new HashMap<>();
    for (String one : said.split(" ")) {
      values.put(one.substring(0, 2), StatusValue.valueOf(one.substring(2)));
    }
    return values;
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }
}
