package de.umsetzungsmonitor.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys of all accounts. */
public interface ApiTokens extends Repository<ApiToken, Long> {

  /** How many keys that are not revoked one account may have. */
  int MOST = 50;

  ApiToken save(ApiToken token);

  /** The keys of an account that are not revoked, the youngest first. */
  @Query(
      """
      select t from ApiToken t
      where t.account.username = :username and t.revokedAt is null order by t.id desc
      """)
  List<ApiToken> of(String username);

  /** A key of an account that is not revoked. */
  @Query(
      """
      select t from ApiToken t
      where t.id = :id and t.account.username = :username and t.revokedAt is null
      """)
  Optional<ApiToken> find(String username, long id);

  /**
   * Makes a key and tells its secret, this once.
   *
   * @param days for how long it holds, from 1 to {@link ApiToken#MAX_DAYS}
   * @throws TooManyTokens if the account has {@link #MOST} keys
   */
  @Transactional
  default TokenSecret issue(Account account, String name, Instant now, int days) {
    if (of(account.username()).size() >= MOST) {
      throw new TooManyTokens(account.username());
    }
    TokenSecret secret = TokenSecret.random();
    save(new ApiToken(account, name, secret, now, days));
    return secret;
  }

  /**
   * Ends a key of an account.
   *
   * @return whether the account has such a key
   */
  @Transactional
  default boolean revoke(String username, long id, Instant now) {
    Optional<ApiToken> token = find(username, id);
    token.ifPresent(found -> found.revoke(now));
    return token.isPresent();
  }
}
