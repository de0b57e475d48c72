package de.umsetzungsmonitor.app.database;

import de.umsetzungsmonitor.app.OwnerOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server of our own: durable, on data below the home directory, reachable from this
 * machine only and with a password only. It runs until it is closed.
 */
public final class PostgresServer implements JdbcConnectionDetails, AutoCloseable {

  /** Seconds that a start or a stop may take; a start after a crash replays what was not saved. */
  static final String PATIENCE = "120";

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

  private final HomeLock lock;
  private final PostgresPrograms programs;
  private final DataDirectory data;
  private final String password;
  private final int port;

  private PostgresServer(HomeLock lock, Path home) throws IOException {
    this.lock = lock;
    Path binaries = PostgresBinaries.unpackedBelow(home.resolve("postgres-binaries"));
    this.programs = new PostgresPrograms(binaries, OwnerOnly.directory(home.resolve("log")));
    this.data = new DataDirectory(home);
    this.password = data.prepare(programs);
    this.port = freePort();
    start();
  }

  /**
   * Starts the server of a home directory, with new data where there is none.
   *
   * @throws DatabaseStartFailure when it cannot, above all when another tracker runs there
   */
  static PostgresServer startIn(Path home) {
    try {
      HomeLock lock = HomeLock.take(OwnerOnly.directory(home));
      try {
        return new PostgresServer(lock, home);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseStartFailure(
          "The embedded database cannot start: " + e,
          "Check that %s can be written and has space.".formatted(home),
          e);
    }
  }

  private void start() throws IOException {
    Path serverLog = programs.logs().resolve("postgres.log");
    if (Files.exists(serverLog)) {
      Files.move(
          serverLog,
          programs.logs().resolve("postgres.log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      pgCtl("start", "-l", serverLog.toString(), "-o", settings());
    } catch (DatabaseStartFailure e) {
      if (!Files.exists(serverLog)) {
        throw e;
      }
      throw new DatabaseStartFailure(
          "PostgreSQL does not start on %s: %s"
              .formatted(data.path(), PostgresPrograms.lastLines(serverLog)),
          "Look into %s.".formatted(serverLog),
          e);
    }
  }

  private void pgCtl(String action, String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(List.of(action, "-D", data.path().toString(), "-w", "-t", PATIENCE));
    all.addAll(List.of(arguments));
    programs.run("pg_ctl", all.toArray(String[]::new));
  }

  private String settings() {
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c TimeZone=UTC",
        "-c fsync=on",
        "-c synchronous_commit=on",
        "-c full_page_writes=on");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String getJdbcUrl() {
    return DataDirectory.jdbcUrl(port);
  }

  @Override
  public String getUsername() {
    return DataDirectory.USER;
  }

  @Override
  public String getPassword() {
    return password;
  }

  /** Stops the server, finished transactions safe on disk, and leaves the home directory free. */
  @Override
  public void close() throws IOException {
    try (lock) {
      pgCtl("stop", "-m", "fast");
    } catch (DatabaseStartFailure e) {
      log.error("The database could not be stopped; the next start does it. {}", e.getMessage());
    }
  }
}
