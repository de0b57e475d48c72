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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program in this process, as it ships: on a port of its own, with the embedded database
 * and an index below a home directory.
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
            TrackerApplication.class,
            "--tracker.home=" + home.toAbsolutePath(),
            "--tracker.seeds=",
            "--tracker.first-accounts=false",
            "--server.port=0"),
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
    Accounts accounts = get(Accounts.class);
    Account account =
        accounts
            .findByUsername(USERNAME)
            .orElseGet(() ->
                accounts.save(
                    new Account(
                        USERNAME,
                        USERNAME,
                        "{noop}" + PASSWORD,
                        Set.of(Role.AUDITOR),
                        Set.of(),
                        Instant.now())));
    return get(ApiTokens.class).issue(account, USERNAME, Instant.now(), 1).value();
  }

  /** Puts provisions into an empty database; one that has some keeps them. The index waits. */
  void fill(Stream<Passage> body, int size) throws Exception {
    IndexUpdates updates = get(IndexUpdates.class);
    updates.stop();
    DatabaseFilling.fill(get(DataSource.class), body, size);
    updates.start();
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
