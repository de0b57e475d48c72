package de.umsetzungsmonitor.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keys of all accounts. */
public interface ApiTokens extends Repository<ApiToken, Long> {

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
   * The account behind a hash, as it is now, if it is enabled and the key still holds; in one query
   * with its rights, since every request of a script asks.
   */
  @Query(
      """
      select a from ApiToken t join t.account a left join fetch a.roles left join fetch a.states
      where t.hash = :hash and t.revokedAt is null and t.expiresAt > :now and a.enabled
      """)
  Optional<Account> accountOf(String hash, Instant now);

  /**
   * Makes a key and tells its secret, this once.
   *
   * @param days for how long it holds, from 1 to {@link ApiToken#MAX_DAYS}
   */
  @Transactional
  default TokenSecret issue(Account account, String name, Instant now, int days) {
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

  /** Whoever may act with a secret: its account with the rights of now, if there is one. */
  default Optional<Account> signIn(TokenSecret secret, Instant now) {
    return accountOf(secret.hash(), now);
  }
}
