package de.umsetzungsmonitor.bench;

import de.umsetzungsmonitor.app.TrackerApplication;
import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program in this process, as it ships, and beside it {@link PostgresApi}: on a port of
 * its own, with the embedded database and an index below a home directory.
 */
final class RunningTracker implements AutoCloseable {

  static final String USERNAME = "bench";
  static final String PASSWORD = "nobody-else-is-here";

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final ConfigurableApplicationContext context;
  private final Path home;

  private RunningTracker(ConfigurableApplicationContext context, Path home) {
    this.context = context;
    this.home = home;
  }

  /** Starts it on a home directory, which is made where there is none. */
  static RunningTracker startIn(Path home) {
    return new RunningTracker(
        SpringApplication.run(
            new Class<?>[] {TrackerApplication.class, PostgresApi.class},
            new String[] {
              "--tracker.home=" + home.toAbsolutePath(),
              "--tracker.seeds=",
              "--tracker.first-accounts=false",
              "--server.port=0"
            }),
        home);
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A token of an account that may read everything. */
  String token() {
    Account account = account(USERNAME, Role.AUDITOR, Set.of());
    return get(ApiTokens.class).issue(account, USERNAME, Instant.now(), 1).value();
  }

  /** The name of an account that reports for a state. */
  String coordinator(String iso2) {
    return account("coordinator-" + iso2, Role.COORDINATOR, Set.of(iso2)).username();
  }

  private Account account(String username, Role role, Set<String> states) {
    Accounts accounts = get(Accounts.class);
    return accounts
        .findByUsername(username)
        .orElseGet(() ->
            accounts.save(
                new Account(
                    username, username, "{noop}" + PASSWORD, Set.of(role), states, Instant.now())));
  }

  /** How an empty database is filled; one that has provisions keeps them. */
  interface Filling {
    void fill(DataSource database) throws Exception;
  }

  /** Fills the database and waits until everything that is in it can be found. */
  void fill(Filling filling) throws Exception {
    IndexUpdates updates = get(IndexUpdates.class);
    updates.stop();
    filling.fill(get(DataSource.class));
    updates.start();
    awaitIndex();
  }

  /** Waits until everything that is in the database can be found. */
  void awaitIndex() throws InterruptedException {
    if (!get(IndexUpdates.class).awaitCaughtUp(PATIENCE)) {
      throw new IllegalStateException("the index is not complete after " + PATIENCE);
    }
  }

  /** Throws the index away and lets the tracker build it anew, as after a loss. */
  void rebuildIndex() throws IOException, InterruptedException {
    IndexUpdates updates = get(IndexUpdates.class);
    updates.stop();
    FileSystemUtils.deleteRecursively(home.resolve("index"));
    updates.start();
    awaitIndex();
  }

  @Override
  public void close() {
    context.close();
  }
}
