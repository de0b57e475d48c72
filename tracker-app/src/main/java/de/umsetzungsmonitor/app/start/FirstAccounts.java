package de.umsetzungsmonitor.app.start;

import de.umsetzungsmonitor.app.OwnerOnly;
import de.umsetzungsmonitor.app.TrackerProperties;
import de.umsetzungsmonitor.app.database.PostgresServer;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts with which somebody can sign in to an empty database, one for each role. */
@Component
class FirstAccounts {

  private record First(String username, String displayName, Role role, Set<String> states) {}

  private static final List<First> FIRST =
      List.of(
          new First("analyst", "Analyse", Role.ANALYST, Set.of()),
          new First("coordinator-de", "Koordination Deutschland", Role.COORDINATOR, Set.of("DE")),
          new First("auditor", "Prüfung", Role.AUDITOR, Set.of()),
          new First("admin", "Administration", Role.ADMIN, Set.of()));

  /** Any number that nobody else in this database uses to wait for each other. */
  private static final long ONE_AT_A_TIME = 4_117_232_025L;

  private final Accounts accounts;
  private final JdbcTemplate database;
  private final PasswordEncoder encoder;
  private final TrackerProperties properties;
  private final Clock clock;
  private final boolean wanted;

  FirstAccounts(
      Accounts accounts,
      JdbcTemplate database,
      PasswordEncoder encoder,
      TrackerProperties properties,
      Clock clock,
      ObjectProvider<PostgresServer> embedded) {
    this.accounts = accounts;
    this.database = database;
    this.encoder = encoder;
    this.properties = properties;
    this.clock = clock;
    Boolean set = properties.firstAccounts();
    this.wanted = set != null ? set : embedded.getIfAvailable() != null;
  }

  static String usernames() {
    return FIRST.stream().map(First::username).collect(Collectors.joining(", "));
  }

  boolean exist() {
    return accounts.count() > 0;
  }

  /** The file that tells the owner of the home directory how to sign in. */
  Path file() {
    return properties.home().resolve("first-sign-in.txt");
  }

  /**
   * Makes all of them or none: none where there is any account, or where they are not wanted. Of
   * instances that start together, one makes them.
   */
  @Transactional
  public Optional<FirstSignIn> makeIfNone() {
    if (!wanted) {
      return Optional.empty();
    }
    database.query("select pg_advisory_xact_lock(?)", row -> {}, ONE_AT_A_TIME);
    if (exist()) {
      return Optional.empty();
    }
    String given = properties.firstPassword();
    FirstSignIn signIn = given == null ? FirstSignIn.random() : FirstSignIn.given(given);
    FIRST.forEach(first -> accounts.save(account(first, signIn)));
    writeFile(signIn);
    return Optional.of(signIn);
  }

  private Account account(First first, FirstSignIn signIn) {
    return new Account(
        first.username(),
        first.displayName(),
        encoder.encode(signIn.password()),
        Set.of(first.role()),
        first.states(),
        clock.instant());
  }

  private void writeFile(FirstSignIn signIn) {
    try {
      OwnerOnly.directory(properties.home());
      OwnerOnly.write(
          file(), "Accounts: %s%nPassword: %s%n".formatted(usernames(), signIn.shown()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
