package de.umsetzungsmonitor.domain.account;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are called who left their usernames in the data. */
@Repository
public class DisplayNames {

  private record Name(String username, String displayName) {}

  private final JdbcClient jdbc;

  DisplayNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Display names by username; who has no account is missing. */
  public Map<String, String> of(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select username, display_name from account where username in (:usernames)")
        .param("usernames", usernames)
        .query((row, i) -> new Name(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(toMap(Name::username, Name::displayName));
  }

  /** Some people who have accounts: display names by username, in the order of the usernames. */
  public Map<String, String> first(int count) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql("select username, display_name from account order by username limit ?")
        .param(count)
        .query((ResultSet row) -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }
}
