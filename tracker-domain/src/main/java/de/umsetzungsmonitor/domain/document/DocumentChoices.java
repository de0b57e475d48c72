package de.umsetzungsmonitor.domain.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The documents that filters offer: never all of them, since there may be thousands. Any other is
 * found by typing what it is cited by.
 */
@Repository
public class DocumentChoices {

  /** A citation that looks like a slug, or that documents share, would not say which is meant. */
  private static final String CHOICES =
      """
      select d.slug, coalesce(d.symbol, d.title) as citation, d.title,
        case when coalesce(d.symbol, d.title) ~ '^[a-z0-9-]+$' or exists (
            select from policy_document o
            where o.superseded_at is null and o.id <> d.id
              and lower(coalesce(o.symbol, o.title)) = lower(coalesce(d.symbol, d.title)))
          then d.slug else coalesce(d.symbol, d.title) end as name
      from policy_document d
      where d.superseded_at is null
      """;

  /**
   * Whom a document binds is looked up for one after the other until there are enough (offset 0).
   */
  private static final String OFFERED =
      CHOICES
          + """
            and (cast(:iso2 as varchar) is null or exists (
              select from bound_state b where b.document_id = d.id and b.iso2 = :iso2 offset 0))
            and lower(concat_ws(' ', d.symbol, d.title, d.slug)) like all (:patterns)
          order by coalesce(d.adopted_on, '-infinity') desc, d.slug
          limit :limit
          """;

  private static final String YOUNGEST_AND =
      CHOICES
          + """
            and (d.slug = any (:slugs) or d.id in (
              select y.id from policy_document y
              where y.superseded_at is null
              order by coalesce(y.adopted_on, '-infinity') desc, y.slug
              limit :limit))
          order by coalesce(d.adopted_on, '-infinity') desc, d.slug
          """;

  private static final String NAMED =
      """
      select lower(coalesce(symbol, title)) as citation, min(slug) as slug
      from policy_document
      where superseded_at is null and lower(coalesce(symbol, title)) in (:citations)
      group by lower(coalesce(symbol, title))
      having count(*) = 1
      """;

  private final JdbcClient jdbc;

  DocumentChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The documents whose symbol, title or slug holds all words of what somebody types, in any
   * spelling of the letters, the youngest adoption first.
   *
   * @param typed nothing for any document
   * @param iso2 leaves out what does not bind that state; null for none
   */
  public List<DocumentChoice> offered(String typed, @Nullable String iso2, int limit) {
    return jdbc.sql(OFFERED)
        .param("iso2", iso2)
        .param("patterns", patterns(typed))
        .param("limit", limit)
        .query(DocumentChoice.class)
        .list();
  }

  /** The youngest documents, and those of these that there are, all in one order. */
  public List<DocumentChoice> youngestAnd(Collection<String> slugs, int limit) {
    return jdbc.sql(YOUNGEST_AND)
        .param("slugs", slugs.toArray(String[]::new))
        .param("limit", limit)
        .query(DocumentChoice.class)
        .list();
  }

  /** Those of these documents that there are. */
  public List<DocumentChoice> of(Collection<String> slugs) {
    return slugs.isEmpty()
        ? List.of()
        : jdbc.sql(CHOICES + "and d.slug in (:slugs)")
            .param("slugs", slugs)
            .query(DocumentChoice.class)
            .list();
  }

  /**
   * The slugs of the documents that somebody means.
   *
   * @param typed what they are cited by, in any spelling of the letters
   * @return by what was typed; what no document is called, or several are, is missing
   */
  public Map<String, String> named(Collection<String> typed) {
    if (typed.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byCitation = new HashMap<>();
    jdbc.sql(NAMED)
        .param("citations", typed.stream().map(DocumentChoices::citation).toList())
        .query(row -> {
          byCitation.put(row.getString("citation"), row.getString("slug"));
        });
    Map<String, String> named = new HashMap<>();
    for (String each : typed) {
      String slug = byCitation.get(citation(each));
      if (slug != null) {
        named.put(each, slug);
      }
    }
    return named;
  }

  private static String citation(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static String[] patterns(String typed) {
    return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> '%' + word.replaceAll("([\\\\%_])", "\\\\$1") + '%')
        .toArray(String[]::new);
  }
}
