package de.umsetzungsmonitor.domain.reminder;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.TokenSecret;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one person is reminded. */
@Entity
public class Reminder {

  /** For how long the link in a mail confirms an address. */
  static final Duration CONFIRMABLE = Duration.ofDays(2);

  /** How long another confirmation has to wait, lest somebody fill the mailbox of a stranger. */
  private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 6;

  @Id private Long accountId;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "account_id")
  private Account account;

  @Enumerated(EnumType.STRING)
  private Rhythm rhythm = Rhythm.OFF;

  private String language = Locale.GERMAN.getLanguage();
  private @Nullable String address;
  private @Nullable String newAddress;
  private @Nullable String confirmHash;
  private @Nullable Instant confirmUntil;
  private @Nullable LocalDate nextOn;
  private int failures;
  private @Nullable Instant tryAfter;
  private String stopKey;
  private @Nullable String feedHash;
  private @Nullable Instant feedSince;

  @SuppressWarnings("NullAway.Init")
  protected Reminder() {}

  /** Of somebody who has asked for nothing yet. */
  @SuppressWarnings("NullAway.Init") // the id is the account's
  Reminder(Account account) {
    this.account = account;
    this.stopKey = TokenSecret.random().value();
  }

  /**
   * Chooses how often mail comes, from tomorrow on.
   *
   * @param language of the mails: German, or otherwise English
   */
  void choose(Rhythm rhythm, Locale language, LocalDate today) {
    this.rhythm = rhythm;
    this.language =
        (language.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH).getLanguage();
    nextOn = rhythm == Rhythm.OFF ? null : rhythm.dayAfter(today);
    failures = 0;
    tryAfter = null;
  }

  /** Remembers another address until it is confirmed with a secret, which is sent there. */
  TokenSecret ask(MailAddress other, Instant now) {
    TokenSecret secret = TokenSecret.random();
    newAddress = other.value();
    confirmHash = secret.hash();
    confirmUntil = now.plus(CONFIRMABLE);
    return secret;
  }

  /** Whether a secret was sent so lately that no other one may follow yet. */
  boolean askedLately(Instant now) {
    return confirmUntil != null
        && now.isBefore(confirmUntil.minus(CONFIRMABLE).plus(BETWEEN_CONFIRMATIONS));
  }

  /** Takes the new address; false if its time is over. */
  boolean confirm(Instant now) {
    boolean inTime = confirmUntil != null && now.isBefore(confirmUntil);
    if (inTime) {
      address = newAddress;
    }
    forgetNewAddress();
    return inTime;
  }

  /** Goes on with the address that was confirmed before. */
  void forgetNewAddress() {
    newAddress = null;
    confirmHash = null;
    confirmUntil = null;
  }

  /**
   * No more mail; the address is forgotten too. One that waits to be confirmed gets none anyway.
   */
  void stop() {
    rhythm = Rhythm.OFF;
    nextOn = null;
    address = null;
  }

  /** A mail went out, or there was nothing to say. */
  void done(LocalDate today) {
    nextOn = rhythm.dayAfter(today);
    failures = 0;
    tryAfter = null;
  }

  /** A mail could not be sent; each time the pause before the next attempt is twice as long. */
  void failed(Instant now) {
    tryAfter = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
    failures++;
  }

  /** Makes a new secret for the feeds; the one before no longer opens them. */
  TokenSecret openFeeds(Instant now) {
    TokenSecret secret = TokenSecret.random();
    feedHash = secret.hash();
    feedSince = now;
    return secret;
  }

  /** Nobody can read the feeds any more. */
  void closeFeeds() {
    feedHash = null;
    feedSince = null;
  }

  /** Whose states are reminded of. */
  public Account account() {
    return account;
  }

  /** How often a mail is wanted, whether or not there is an address yet. */
  public Rhythm rhythm() {
    return rhythm;
  }

  /** In which the mails are written. */
  public Locale language() {
    return Locale.of(language);
  }

  /** Where mail goes to; null before an address was confirmed. */
  public @Nullable String address() {
    return address;
  }

  /** An address that waits to be confirmed; null if none does. */
  public @Nullable String newAddress() {
    return newAddress;
  }

  /** On which day the next mail goes out; null if none does. */
  public @Nullable LocalDate nextOn() {
    return nextOn;
  }

  /** How often sending has failed since the last success. */
  public int failures() {
    return failures;
  }

  /** What ends the mails without signing in. */
  public String stopKey() {
    return stopKey;
  }

  /** Since when the feeds have had their secret; null if there is none. */
  public @Nullable Instant feedSince() {
    return feedSince;
  }
}
