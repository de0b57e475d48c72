package de.umsetzungsmonitor.domain.document;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How documents are cited, for pages that name many of them: one plain statement. */
@Repository
public class DocumentCitations {

  private static final String SELECT =
      """
      select slug, coalesce(symbol, title) from policy_document
      where superseded_at is null and slug = any(?)
      """;

  private final JdbcClient jdbc;

  DocumentCitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By their slugs the symbols, or titles where there is none, of those that there are. */
  public Map<String, String> of(Collection<String> slugs) {
    Map<String, String> citations = new HashMap<>();
    if (!slugs.isEmpty()) {
      jdbc.sql(SELECT)
          .param(slugs.toArray(String[]::new))
          .query((ResultSet row) -> {
            citations.put(row.getString(1), row.getString(2));
          });
    }
    return citations;
  }
}
