package de.umsetzungsmonitor.domain.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key with which a script acts as an account, until it expires or is revoked. */
@Entity
public class ApiToken {

  /** For how many days a key holds at most. */
  public static final int MAX_DAYS = 365;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account account;

  private String name;
  private String hash;
  private String lastFour;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApiToken() {}

  /**
   * A key of an account.
   *
   * @param name what its owner calls it, never blank
   * @param days for how long it holds, from 1 to {@link #MAX_DAYS}
   * @throws IllegalArgumentException if it would hold for less or longer, or has no name
   */
  @SuppressWarnings("NullAway.Init") // the database gives the id
  ApiToken(Account account, String name, TokenSecret secret, Instant now, int days) {
    if (name.isBlank() || days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "a key has a name and holds for 1 to " + MAX_DAYS + " days");
    }
    this.account = account;
    this.name = name.strip();
    this.hash = secret.hash();
    this.lastFour = secret.lastFour();
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(days));
  }

  /** Ends the key for good. */
  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The end of the secret, by which its owner tells it from others. */
  public String lastFour() {
    return lastFour;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Whether the key has expired by then. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
