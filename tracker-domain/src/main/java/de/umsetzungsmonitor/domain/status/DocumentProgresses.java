package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the states have come with each document, counted by the database in two queries. */
@Repository
public class DocumentProgresses {

  private static final String DOCUMENTS =
      """
      select d.*,
        (select count(*) from provision p where p.document_id = d.id) as provisions,
        (select count(*) from provision p
          where p.document_id = d.id and p.counts) as reportable
      from policy_document d
      where d.superseded_at is null and d.organization in (:organizations)
        and (cast(:adoptedFrom as date) is null or d.adopted_on >= cast(:adoptedFrom as date))
      order by d.adopted_on desc nulls last, d.slug
      limit :size offset :offset
      """;

  /** Whom a document binds is looked up for each (offset 0), not for all texts there are. */
  private static final String COUNTS =
      """
      with chosen as (
        select d.id, d.slug from policy_document d
        where d.superseded_at is null and d.slug in (:slugs)
      ), reported as (
        select t.document_id, t.iso2, %s
        from status_tally t where t.document_id in (select id from chosen)
        group by t.document_id, t.iso2
      )
      select c.slug, count(*) as bound_states, %s
      from chosen c
      cross join lateral (
        select b.iso2 from bound_state b where b.document_id = c.id offset 0
      ) b
      left join reported t on t.document_id = c.id and t.iso2 = b.iso2
      group by c.slug
      """
          .formatted(ValueColumns.SUMS, ValueColumns.SUMS);

  private record Counts(long boundStates, Map<StatusValue, Long> byValue) {

    static final Counts NONE = new Counts(0, Map.of());
  }

  private final JdbcClient jdbc;

  DocumentProgresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All documents, the youngest adoption first. */
  public List<DocumentProgress> all() {
    return list(Set.of(), null, Pageable.unpaged());
  }

  /**
   * A page of documents, the youngest adoption first.
   *
   * @param organizations whose documents; none stands for all
   * @param adoptedFrom leaves out what was adopted before, or on an unknown day
   */
  public List<DocumentProgress> list(
      Collection<Organization> organizations, @Nullable LocalDate adoptedFrom, Pageable page) {
    Collection<Organization> chosen =
        organizations.isEmpty() ? List.of(Organization.values()) : organizations;
    List<DocumentProgress> documents =
        jdbc.sql(DOCUMENTS)
            .param("organizations", chosen.stream().map(Enum::name).toList())
            .param("adoptedFrom", adoptedFrom == null ? null : adoptedFrom.toString())
            .param("size", page.isPaged() ? page.getPageSize() : null)
            .param("offset", page.isPaged() ? page.getOffset() : 0L)
            .query((row, i) -> document(row))
            .list();
    return documents.isEmpty() ? documents : withCounts(documents);
  }

  private List<DocumentProgress> withCounts(List<DocumentProgress> documents) {
    Map<String, Counts> counts =
        jdbc.sql(COUNTS)
            .param("slugs", documents.stream().map(DocumentProgress::slug).toList())
            .query(rows -> {
              Map<String, Counts> bySlug = new HashMap<>();
              while (rows.next()) {
                bySlug.put(
                    rows.getString("slug"),
                    new Counts(rows.getLong("bound_states"), ValueColumns.counts(rows)));
              }
              return bySlug;
            });
    return documents.stream()
        .map(document -> {
          Counts counted = counts.getOrDefault(document.slug(), Counts.NONE);
          return document.with(counted.boundStates(), counted.byValue());
        })
        .toList();
  }

  private static DocumentProgress document(ResultSet row) throws SQLException {
    return new DocumentProgress(
        row.getString("slug"),
        new DocumentMetadata(
            row.getString("symbol"),
            row.getString("title"),
            Organization.valueOf(row.getString("organization")),
            row.getString("body"),
            row.getString("type"),
            row.getObject("adopted_on", LocalDate.class),
            row.getString("language")),
        row.getInt("version"),
        row.getLong("provisions"),
        row.getLong("reportable"),
        0,
        Map.of());
  }
}
