package de.umsetzungsmonitor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of a JVM: a container where an engine answers, otherwise embedded.
 * It starts with the first test that asks and ends with the JVM.
 */
public record TestDatabase(String getJdbcUrl, String getUsername, String getPassword)
    implements JdbcConnectionDetails {

  private static final class Holder {
    static final TestDatabase INSTANCE =
        DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
  }

  static TestDatabase running() {
    return Holder.INSTANCE;
  }

  /** Another database on the same server, empty to the last table. */
  public static JdbcConnectionDetails fresh() {
    TestDatabase server = running();
    String name = "fresh_" + System.nanoTime();
    try (Connection connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
    return new TestDatabase(url, server.getUsername(), server.getPassword());
  }

  @SuppressWarnings("resource") // the container engine's reaper ends it with the JVM
  private static TestDatabase container() {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18-alpine").withCommand("postgres", "-c", "fsync=off");
    container.start();
    return new TestDatabase(
        container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }

  private static TestDatabase embedded() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "de-DE")
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .start();
      return new TestDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
