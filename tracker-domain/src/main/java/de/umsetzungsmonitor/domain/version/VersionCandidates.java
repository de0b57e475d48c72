package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.organization.Organization;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the documents that a text may be a new version of. */
@Repository
@Transactional(readOnly = true)
public class VersionCandidates {

  private static final String LIKELY =
      """
      select d.slug, coalesce(d.symbol, d.title) as citation, d.title, d.version
      from policy_document d
      cross join lateral (
        select coalesce(lower(d.symbol) = lower(:symbol), false) as symbol,
          coalesce(d.organization = :organization, false) as organization,
          (select count(*) from unnest(:words) word where position(word in lower(d.title)) > 0)
            as words
      ) same
      where d.superseded_at is null
        and (same.symbol or same.organization or 2 * same.words > cardinality(:words))
      order by same.symbol desc, same.words desc, same.organization desc,
        d.adopted_on desc nulls last, d.slug
      limit :limit
      """;

  private static final String MATCHING =
      """
      select d.slug, coalesce(d.symbol, d.title) as citation, d.title, d.version
      from policy_document d
      where d.superseded_at is null
        and not exists (
          select from unnest(:words) word
          where position(word in lower(coalesce(d.symbol, '') || ' ' || d.title)) = 0)
      order by d.adopted_on desc nulls last, d.slug
      limit :limit
      """;

  private final JdbcClient jdbc;

  VersionCandidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The documents that are most like a text: first those of its symbol, then by the words that the
   * titles share, then those of its organization.
   */
  public List<VersionCandidate> likely(
      @Nullable String symbol,
      @Nullable String title,
      @Nullable Organization organization,
      int limit) {
    String[] words = title == null ? new String[0] : ComparableText.words(title);
    return jdbc.sql(LIKELY)
        .param("symbol", symbol)
        .param("organization", organization == null ? null : organization.name())
        .param("words", Arrays.stream(words).distinct().toArray(String[]::new))
        .param("limit", limit)
        .query(VersionCandidate.class)
        .list();
  }

  /** The documents whose symbol and title hold all these words, or parts of words. */
  public List<VersionCandidate> matching(String typed, int limit) {
    return jdbc.sql(MATCHING)
        .param("words", typed.strip().toLowerCase(Locale.GERMAN).split("\\s+"))
        .param("limit", limit)
        .query(VersionCandidate.class)
        .list();
  }
}
