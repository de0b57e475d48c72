package de.umsetzungsmonitor.domain.reminder;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people are reminded. */
public interface Reminders extends Repository<Reminder, Long> {

  /** What Hibernate passes on to the database as {@code skip locked}. */
  String SKIP_LOCKED = "-2";

  Reminder save(Reminder reminder);

  /** What somebody has chosen; nothing if they never did. */
  @Query("select r from Reminder r where r.account.username = :username")
  Optional<Reminder> of(String username);

  /**
   * Chooses how often mail comes and where to, from tomorrow on.
   *
   * @param address null leaves it as it is, and forgets it where no mail is wanted
   * @return the secret that confirms the address, to be sent there; nothing if it is confirmed
   *     already, if none was given, or if one was sent there some minutes ago
   * @throws AskedLately if another address was asked some minutes ago
   */
  @Transactional
  default Optional<TokenSecret> choose(
      String username,
      Rhythm rhythm,
      @Nullable MailAddress address,
      Locale language,
      LocalDate today,
      Instant now) {
    Reminder reminder = own(username);
    Optional<TokenSecret> secret = Optional.empty();
    if (address != null && address.value().equals(reminder.address())) {
      if (!reminder.askedLately(now)) {
        reminder.forgetNewAddress();
      }
    } else if (address != null && !reminder.askedLately(now)) {
      secret = Optional.of(reminder.ask(address, now));
    } else if (address != null && !address.value().equals(reminder.newAddress())) {
      throw new AskedLately();
    }
    if (address == null && rhythm == Rhythm.OFF) {
      reminder.stop();
    }
    reminder.choose(rhythm, language, today);
    save(reminder);
    return secret;
  }

  /** The secret could not be sent; another one may follow at once. */
  @Transactional
  default void notSent(String username) {
    of(username).ifPresent(Reminder::forgetNewAddress);
  }

  /**
   * Takes the address to which a secret was sent.
   *
   * @return whether it is the secret of that person and came in time
   */
  @Transactional
  default boolean confirm(String username, TokenSecret secret, Instant now) {
    return of(username)
        .filter(reminder -> isConfirmedBy(username, secret.hash()))
        .map(reminder -> reminder.confirm(now))
        .orElse(false);
  }

  /** Ends the mails that carry this key; whether there were any. */
  @Transactional
  default boolean stop(String stopKey) {
    Optional<Reminder> reminder = withStopKey(stopKey);
    reminder.ifPresent(Reminder::stop);
    return reminder.isPresent();
  }

  /** Makes the secret of somebody's feeds, instead of the one before; it is told this once. */
  @Transactional
  default TokenSecret openFeeds(String username, Instant now) {
    Reminder reminder = own(username);
    TokenSecret secret = reminder.openFeeds(now);
    save(reminder);
    return secret;
  }

  /** Ends somebody's feeds. */
  @Transactional
  default void closeFeeds(String username) {
    of(username).ifPresent(Reminder::closeFeeds);
  }

  /** Whose feeds a secret opens, with the rights of now; nobody if the account is disabled. */
  default Optional<Account> feedOwner(TokenSecret secret) {
    return accountOfFeeds(secret.hash());
  }

  /**
   * Somebody to whom a mail is due, held until the end of the transaction; whom another instance of
   * the tracker holds is passed over.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  default Optional<Reminder> holdDue(LocalDate today, Instant now) {
    return due(today, now, Limit.of(1)).stream().findFirst();
  }

  /** Takes down that a mail went out, or that there was nothing to say. */
  @Transactional(propagation = Propagation.MANDATORY)
  default void done(Reminder held, LocalDate today) {
    held.done(today);
  }

  /** Takes down that a mail could not be sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  default void failed(Reminder held, Instant now) {
    held.failed(now);
  }

  private Reminder own(String username) {
    Account account = lockedAccount(username).orElseThrow();
    return of(username).orElseGet(() -> new Reminder(account));
  }

  /** Whoever is about to choose waits here for the same person in another window. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.username = :username")
  Optional<Account> lockedAccount(String username);

  @Query(
      """
      select count(r) > 0 from Reminder r
      where r.account.username = :username and r.confirmHash = :hash
      """)
  boolean isConfirmedBy(String username, String hash);

  @Query("select r from Reminder r where r.stopKey = :stopKey")
  Optional<Reminder> withStopKey(String stopKey);

  @Query("select r.account from Reminder r where r.feedHash = :hash and r.account.enabled")
  Optional<Account> accountOfFeeds(String hash);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
  @Query(
      """
      select r from Reminder r
      where r.rhythm <> de.umsetzungsmonitor.domain.reminder.Rhythm.OFF and r.address is not null
        and r.nextOn <= :today and (r.tryAfter is null or r.tryAfter <= :now)
        and r.accountId in (select a.id from Account a where a.enabled)
      order by r.nextOn, r.accountId
      """)
  List<Reminder> due(LocalDate today, Instant now, Limit limit);
}
