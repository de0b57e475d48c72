package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tags that hold, for lists of provisions: one query, however long the list. */
@Repository
public class TagsInForce {

  private final JdbcClient jdbc;

  TagsInForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tags by provision, the oldest first; provisions without tags are missing. */
  public Map<Long, List<TagWords>> of(Collection<Long> provisions) {
    if (provisions.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(
            """
            select provision_id, modality, states, industry, agencies from tag
            where removed_at is null and provision_id in (:provisions)
            order by id
            """)
        .param("provisions", provisions)
        .query(rows -> {
          Map<Long, List<TagWords>> tags = new HashMap<>();
          while (rows.next()) {
            tags.computeIfAbsent(rows.getLong("provision_id"), id -> new ArrayList<>())
                .add(words(rows));
          }
          return tags;
        });
  }

  /** The tags of a provision that held just before a moment, the oldest first. */
  public List<TagWords> before(long provision, Instant before) {
    return jdbc.sql(
            """
            select modality, states, industry, agencies from tag
            where provision_id = :provision and created_at < :before
              and (removed_at is null or removed_at >= :before)
            order by id
            """)
        .param("provision", provision)
        .param("before", Timestamp.from(before))
        .query((row, i) -> words(row))
        .list();
  }

  /**
   * Where provisions bear no tag although states report on them and nobody said that they ask
   * nothing.
   *
   * @param named how many documents are named
   */
  public OpenTagging missing(int named) {
    return byDocument(
        """
        select p.id, p.document_id
        from provision p
        where is_reportable(p.kind)
          and not exists (
            select from tag t where t.provision_id = p.id and t.removed_at is null)
          and not exists (
            select from no_commitment n where n.provision_id = p.id and n.removed_at is null)
        """,
        named);
  }

  /**
   * Where provisions bear a tag that is to be checked against a changed text.
   *
   * @param named how many documents are named
   */
  public OpenTagging toCheck(int named) {
    return byDocument(
        """
        select distinct p.id, p.document_id
        from tag t join provision p on p.id = t.provision_id
        where t.removed_at is null and t.state = 'TO_CHECK'
        """,
        named);
  }

  /**
   * Counts by document in force.
   *
   * @param provisions a question for the ids of provisions and of their documents
   */
  private OpenTagging byDocument(String provisions, int named) {
    return jdbc.sql(
            """
            select d.slug, coalesce(d.symbol, d.title) as citation, count(*) as provisions,
              count(*) over () as documents, sum(count(*)) over () as all_provisions
            from (%s) open
            join policy_document d on d.id = open.document_id
            where d.superseded_at is null
            group by d.id
            order by provisions desc, d.slug
            limit :named
            """
                .formatted(provisions))
        .param("named", named)
        .query(rows -> {
          return openTagging(rows);
        });
  }

  private static OpenTagging openTagging(ResultSet rows) throws SQLException {
    List<OpenTagging.OfDocument> most = new ArrayList<>();
    long documents = 0;
    long provisions = 0;
    while (rows.next()) {
      documents = rows.getLong("documents");
      provisions = rows.getLong("all_provisions");
      most.add(
          new OpenTagging.OfDocument(
              rows.getString("slug"), rows.getString("citation"), rows.getLong("provisions")));
    }
    long inMost = most.stream().mapToLong(OpenTagging.OfDocument::provisions).sum();
    return new OpenTagging(List.copyOf(most), documents - most.size(), provisions - inMost);
  }

  private static TagWords words(ResultSet row) throws SQLException {
    Set<Addressee> addressees = EnumSet.noneOf(Addressee.class);
    for (Addressee addressee : Addressee.values()) {
      if (row.getBoolean(addressee.name())) {
        addressees.add(addressee);
      }
    }
    return new TagWords(
        Modality.valueOf(row.getString("modality")), Collections.unmodifiableSet(addressees));
  }
}
