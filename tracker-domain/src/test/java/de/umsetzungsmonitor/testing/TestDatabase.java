package de.umsetzungsmonitor.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all tests of a JVM: a container where an engine answers, otherwise embedded.
 * It starts with the first test that asks and ends with the JVM.
 */
record TestDatabase(String getJdbcUrl, String getUsername, String getPassword)
    implements JdbcConnectionDetails {

  private static final class Holder {
    static final TestDatabase INSTANCE =
        DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
  }

  static TestDatabase running() {
    return Holder.INSTANCE;
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
