package de.umsetzungsmonitor.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded database of a tracker that runs beside this process, which must not stop it. */
record SharedServer(int port, String getPassword) implements JdbcConnectionDetails {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  // Lines of postmaster.pid, counted from 0 (miscadmin.h of PostgreSQL, "LOCK_FILE_LINE_*").
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /**
   * The database of a home directory: one of its own where nobody runs there, otherwise that of the
   * tracker that does, once it is ready.
   *
   * @throws DatabaseStartFailure when there is neither
   */
  static JdbcConnectionDetails in(Path home) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return PostgresServer.startIn(home);
      } catch (HomeInUse inUse) {
        Optional<SharedServer> ready = readyIn(home);
        if (ready.isPresent()) {
          return ready.get();
        }
        if (Instant.now().isAfter(end)) {
          throw inUse;
        }
        pause(inUse);
      }
    }
  }

  private static Optional<SharedServer> readyIn(Path home) {
    DataDirectory data = new DataDirectory(home);
    try {
      List<String> lines = Files.readAllLines(data.path().resolve("postmaster.pid"));
      if (lines.size() <= STATUS_LINE || !lines.get(STATUS_LINE).strip().equals("ready")) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return Optional.of(new SharedServer(port, data.password()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // it is being written, or there is none yet
    }
  }

  private static void pause(HomeInUse inUse) {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw inUse;
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

  /** Without the password, so that no log ever shows it. */
  @Override
  public String toString() {
    return "SharedServer[port=%d]".formatted(port);
  }
}
