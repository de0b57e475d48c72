package de.umsetzungsmonitor.app.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A home directory whose tracker runs: its lock is held and its database answers. */
public record TestHome(PostgresServer server) implements AutoCloseable {

  /** Starts the database of a home directory. */
  public static TestHome runningIn(Path home) {
    return new TestHome(PostgresServer.startIn(home));
  }

  /** Whether PostgreSQL can run here at all. */
  public static boolean canRun() {
    return PostgresPrograms.canRun();
  }

  public JdbcConnectionDetails database() {
    return server;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
