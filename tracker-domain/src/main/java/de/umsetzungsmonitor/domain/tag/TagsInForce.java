package de.umsetzungsmonitor.domain.tag;

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
