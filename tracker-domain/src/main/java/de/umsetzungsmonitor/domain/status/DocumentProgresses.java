package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.document.MetadataColumns;
import de.umsetzungsmonitor.domain.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the states have come with each document, counted by the database in two queries. */
@Repository
public class DocumentProgresses {

  /** The documents of a list, the youngest adoption first and those of unknown days last. */
  private static final String LISTED =
      """
      with listed as (
        select d.id, d.slug, coalesce(d.adopted_on, '-infinity') as day
        from policy_document d
        where d.superseded_at is null and d.organization in (:organizations)
          and (cast(:adoptedFrom as date) is null or d.adopted_on >= cast(:adoptedFrom as date))
      )
      """;

  /** At least one row: what was counted is told even where no document is left. */
  private static final String SLICE =
      LISTED
          + """
          , anchor as (
            select d.slug, coalesce(d.adopted_on, '-infinity') as day
            from policy_document d where d.superseded_at is null and d.slug = :anchor
          ), page as (
            select l.* from listed l left join anchor a on true
            where a.slug is null or l.day {after} a.day or l.day = a.day and l.slug {behind} a.slug
            order by l.day {days}, l.slug {slugs}
            limit :size
          ), first as (
            select * from page order by day desc, slug limit 1
          ), counted as (
            select count(*) as found,
              count(*) filter (where l.day > f.day or l.day = f.day and l.slug < f.slug) as ahead,
              (select count(*) from provision p
                where p.counts and p.document_id in (select id from listed)) as all_reportable
            from listed l left join first f on true
          )
          select c.*, d.*,
            (select count(*) from provision p where p.document_id = d.id) as provisions,
            (select count(*) from provision p where p.document_id = d.id and p.counts) as reportable
          from counted c
          left join page s on true
          left join policy_document d on d.id = s.id
          order by s.day desc, s.slug
          """;

  private static final String DOCUMENTS =
      LISTED
          + """
          select d.*,
            (select count(*) from provision p where p.document_id = d.id) as provisions,
            (select count(*) from provision p where p.document_id = d.id and p.counts) as reportable
          from listed l join policy_document d on d.id = l.id
          order by l.day desc, l.slug
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

  /**
   * A part of a list of documents, the youngest adoption first.
   *
   * @param size how many at most
   */
  public DocumentSlice slice(DocumentListing listing, int size) {
    boolean backwards = listing.backwards();
    DocumentSlice slice =
        listed(
                SLICE
                    .replace("{after}", backwards ? ">" : "<")
                    .replace("{behind}", backwards ? "<" : ">")
                    .replace("{days}", backwards ? "asc" : "desc")
                    .replace("{slugs}", backwards ? "desc" : "asc"),
                listing)
            .param("anchor", listing.anchor())
            .param("size", size)
            .query(rows -> {
              return slice(rows);
            });
    return new DocumentSlice(
        withCounts(slice.documents()), slice.first(), slice.found(), slice.reportable());
  }

  /**
   * A page of documents by its number, the youngest adoption first.
   *
   * @param organizations whose documents; none stands for all
   * @param adoptedFrom leaves out what was adopted before, or on an unknown day
   */
  public List<DocumentProgress> list(
      Collection<Organization> organizations, @Nullable LocalDate adoptedFrom, Pageable page) {
    List<DocumentProgress> documents =
        listed(DOCUMENTS, new DocumentListing(organizations, adoptedFrom, null, false))
            .param("size", page.getPageSize())
            .param("offset", page.getOffset())
            .query((row, i) -> document(row))
            .list();
    return withCounts(documents);
  }

  private JdbcClient.StatementSpec listed(String question, DocumentListing listing) {
    LocalDate from = listing.adoptedFrom();
    return jdbc.sql(question)
        .param("organizations", listing.organizationNames())
        .param("adoptedFrom", from == null ? null : from.toString());
  }

  private List<DocumentProgress> withCounts(List<DocumentProgress> documents) {
    if (documents.isEmpty()) {
      return documents;
    }
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

  private static DocumentSlice slice(ResultSet rows) throws SQLException {
    List<DocumentProgress> documents = new ArrayList<>();
    rows.next();
    long ahead = rows.getLong("ahead");
    long found = rows.getLong("found");
    long reportable = rows.getLong("all_reportable");
    do {
      if (rows.getString("slug") != null) {
        documents.add(document(rows));
      }
    } while (rows.next());
    return new DocumentSlice(List.copyOf(documents), ahead + 1, found, reportable);
  }

  private static DocumentProgress document(ResultSet row) throws SQLException {
    return new DocumentProgress(
        row.getString("slug"),
        MetadataColumns.read(row),
        row.getInt("version"),
        row.getLong("provisions"),
        row.getLong("reportable"),
        0,
        Map.of());
  }
}
