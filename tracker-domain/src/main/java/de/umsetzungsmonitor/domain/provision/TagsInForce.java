package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagWords;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The tags that hold now, for lists of provisions: one query, however long the list. */
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

  /**
   * How many provisions bear no tag although states report on them and nobody said that they ask
   * nothing, by the addresses of their documents; documents without such provisions are missing.
   */
  public Map<String, Long> missing() {
    return jdbc.sql(
            """
            select d.slug, count(*) as provisions
            from provision p join policy_document d on d.id = p.document_id
            where d.superseded_at is null and is_reportable(p.kind)
              and not exists (
                select from tag t where t.provision_id = p.id and t.removed_at is null)
              and not exists (
                select from no_commitment n where n.provision_id = p.id and n.removed_at is null)
            group by d.slug
            """)
        .query(TagsInForce::byDocument);
  }

  /**
   * How many provisions bear a tag that is to be checked against a changed text, by the addresses
   * of their documents; documents without such provisions are missing.
   */
  public Map<String, Long> toCheck() {
    return jdbc.sql(
            """
            select d.slug, count(distinct p.id) as provisions
            from tag t
            join provision p on p.id = t.provision_id
            join policy_document d on d.id = p.document_id
            where d.superseded_at is null and t.removed_at is null and t.state = 'TO_CHECK'
            group by d.slug
            """)
        .query(TagsInForce::byDocument);
  }

  private static Map<String, Long> byDocument(ResultSet rows) throws SQLException {
    Map<String, Long> provisions = new HashMap<>();
    while (rows.next()) {
      provisions.put(rows.getString("slug"), rows.getLong("provisions"));
    }
    return provisions;
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
