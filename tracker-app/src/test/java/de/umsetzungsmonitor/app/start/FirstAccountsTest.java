package de.umsetzungsmonitor.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.app.TrackerProperties;
import de.umsetzungsmonitor.app.database.PostgresServer;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class FirstAccountsTest {

  private static final PasswordEncoder ENCODER =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @TempDir Path home;

  @Autowired Accounts accounts;
  @Autowired JdbcTemplate database;
  @Autowired Examples examples;
  @Autowired PlatformTransactionManager transactions;

  private Optional<FirstSignIn> start(@Nullable String password, @Nullable Boolean wanted) {
    ObjectProvider<PostgresServer> noEmbeddedOne =
        new StaticListableBeanFactory().getBeanProvider(PostgresServer.class);
    FirstAccounts first =
        new FirstAccounts(
            accounts,
            database,
            ENCODER,
            new TrackerProperties(home, password, wanted, ""),
            Clock.systemUTC(),
            noEmbeddedOne);
    return new TransactionTemplate(transactions).execute(status -> first.makeIfNone());
  }

  private Account account(String username) {
    return accounts.findByUsername(username).orElseThrow();
  }

  private String file() throws Exception {
    return Files.readString(home.resolve("first-sign-in.txt"));
  }

  @Test
  void makesOneAccountForEachRoleWithOneRandomPassword() throws Exception {
    FirstSignIn signIn = start(null, true).orElseThrow();

    assertThat(accounts.count()).isEqualTo(4);
    assertThat(account("analyst").roles()).containsExactly(Role.ANALYST);
    assertThat(account("coordinator-de").coordinates("DE")).isTrue();
    assertThat(account("auditor").displayName()).isEqualTo("Prüfung");
    assertThat(account("admin").passwordHash()).startsWith("{bcrypt}");
    assertThat(ENCODER.matches(signIn.password(), account("admin").passwordHash())).isTrue();
    assertThat(signIn.password()).matches("([a-z2-9]{5}-){4}[a-z2-9]{5}");
    assertThat(file()).contains("coordinator-de").contains(signIn.password());
  }

  @Test
  void neverMakesTheSamePasswordTwice() {
    assertThat(FirstSignIn.random().password()).isNotEqualTo(FirstSignIn.random().password());
  }

  @Test
  void takesAGivenPasswordAndShowsItNowhere() throws Exception {
    FirstSignIn signIn = start("richtig langes Wort", true).orElseThrow();

    assertThat(ENCODER.matches("richtig langes Wort", account("analyst").passwordHash())).isTrue();
    assertThat(file()).contains("TRACKER_FIRST_PASSWORD").doesNotContain("richtig");
    assertThat(signIn.shown()).doesNotContain("richtig");
    assertThat(signIn.toString()).doesNotContain("richtig");
  }

  @Test
  void refusesAPasswordTooShortOrTooLongToBeHashedAndMakesNothing() {
    for (String password : List.of("geheim", "ü".repeat(40))) {
      assertThatThrownBy(() -> start(password, true))
          .hasMessageContaining("at least 12 characters");
    }

    assertThat(accounts.count()).isZero();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void leavesADatabaseAloneThatHasAnAccount() {
    examples.account("jemand", Role.AUDITOR);

    assertThat(start(null, true)).isEmpty();

    assertThat(accounts.count()).isEqualTo(1);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void makesNoneOnAnExternalDatabaseUnlessAsked() {
    assertThat(start(null, null)).isEmpty();
    assertThat(start(null, false)).isEmpty();

    assertThat(accounts.count()).isZero();
  }

  @Test
  void makesThemOnceWhenInstancesStartTogether() throws Exception {
    List<Callable<Optional<FirstSignIn>>> starts =
        List.of(() -> start(null, true), () -> start(null, true), () -> start(null, true));

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long made = 0;
      for (Future<Optional<FirstSignIn>> start : threads.invokeAll(starts)) {
        made += start.get().isPresent() ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
    assertThat(accounts.count()).isEqualTo(4);
  }
}
