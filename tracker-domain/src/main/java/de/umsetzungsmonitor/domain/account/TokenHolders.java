package de.umsetzungsmonitor.domain.account;

import de.umsetzungsmonitor.domain.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever acts with a key. Every request of a script asks, so it is one plain statement. */
@Repository
public class TokenHolders {

  private static final String SELECT =
      """
      select a.username, a.display_name, a.password_hash, a.created_at,
        array(select role from account_role where account_id = a.id) as roles,
        array(select iso2 from account_state where account_id = a.id) as states
      from api_token t
      join account a on a.id = t.account_id
      where t.hash = ? and t.revoked_at is null and t.expires_at > ? and a.enabled
      """;

  private final JdbcClient jdbc;

  TokenHolders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The account that may act with a secret, with the rights of now; empty if nobody may. It is to
   * be read only: no change of it is stored.
   */
  public Optional<Account> of(TokenSecret secret, Instant now) {
    return jdbc.sql(SELECT)
        .param(secret.hash())
        .param(now.atOffset(ZoneOffset.UTC))
        .query(TokenHolders::account)
        .optional();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("username"),
        row.getString("display_name"),
        row.getString("password_hash"),
        Columns.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
        Set.copyOf(Columns.texts(row, "states")),
        Columns.instant(row, "created_at"));
  }
}
