package de.umsetzungsmonitor.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

@EnabledIf("de.umsetzungsmonitor.app.database.PostgresPrograms#canRun")
class PostgresServerTest {

  /** A home whose database is made once, because that takes seconds. */
  @TempDir static Path made;

  @TempDir Path home;

  @BeforeAll
  static void makeOnce() throws IOException {
    try (PostgresServer server = PostgresServer.startIn(made)) {
      sql(server).execute("create table kept (word text)");
      sql(server).execute("insert into kept values ('gut'), ('Öl'), ('Zaun'), ('ober')");
    }
  }

  @AfterEach
  void leaveTheBinariesOfTheFirstHome() throws IOException {
    if (Files.isSymbolicLink(home.resolve("postgres-binaries"))) {
      Files.delete(home.resolve("postgres-binaries"));
    }
  }

  private void copyMade() throws IOException {
    FileSystemUtils.copyRecursively(made.resolve("postgres"), home.resolve("postgres"));
    Files.copy(made.resolve("postgres-password.txt"), home.resolve("postgres-password.txt"));
    Files.setPosixFilePermissions(
        home.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
    Files.createSymbolicLink(home.resolve("postgres-binaries"), made.resolve("postgres-binaries"));
  }

  private static JdbcTemplate sql(PostgresServer server) {
    return new JdbcTemplate(
        new DriverManagerDataSource(
            server.getJdbcUrl(), server.getUsername(), server.getPassword()));
  }

  /** A setting, as only the superuser may see all of them. */
  private static String show(PostgresServer server, String setting) {
    return new JdbcTemplate(
            new DriverManagerDataSource(server.getJdbcUrl(), "postgres", server.getPassword()))
        .queryForObject("select current_setting(?)", String.class, setting);
  }

  @Test
  void keepsDataThroughARestartAndSortsGerman() throws IOException {
    try (PostgresServer server = PostgresServer.startIn(made)) {
      assertThat(sql(server).queryForList("select word from kept order by word", String.class))
          .containsExactly("gut", "ober", "Öl", "Zaun");
      assertThat(
              sql(server)
                  .queryForMap(
                      """
                      select datlocprovider::text as provider, datlocale as locale,
                        pg_encoding_to_char(encoding) as encoding
                      from pg_database where datname = current_database()
                      """))
          .containsEntry("provider", "i")
          .containsEntry("locale", "de-DE")
          .containsEntry("encoding", "UTF8");
    }
  }

  @Test
  void isDurableAndTalksToThisMachineOnly() throws IOException {
    try (PostgresServer server = PostgresServer.startIn(made)) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(show(server, setting)).as(setting).isEqualTo("on");
      }
      assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "unix_socket_directories")).isEmpty();
      assertThat(sql(server).queryForObject("show is_superuser", String.class)).isEqualTo("off");
    }
  }

  @Test
  void refusesAnybodyWithoutThePassword() throws IOException {
    try (PostgresServer server = PostgresServer.startIn(made)) {
      for (String user : List.of("postgres", server.getUsername())) {
        JdbcTemplate stranger =
            new JdbcTemplate(new DriverManagerDataSource(server.getJdbcUrl(), user, "postgres"));
        assertThatThrownBy(() -> stranger.execute("select 1"))
            .isInstanceOf(DataAccessException.class)
            .hasStackTraceContaining("password authentication failed");
      }
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsDataAndPasswordForTheOwner() throws IOException {
    assertThat(Files.getPosixFilePermissions(made.resolve("postgres")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(made.resolve("postgres-password.txt")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void refusesASecondInstanceAndLetsTheFirstRun() throws IOException {
    try (PostgresServer first = PostgresServer.startIn(made)) {
      assertThatThrownBy(() -> PostgresServer.startIn(made))
          .isInstanceOf(DatabaseStartFailure.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(made.toString());
      assertThat(sql(first).queryForObject("select count(*) from kept", Long.class)).isEqualTo(4);
    }
  }

  @Test
  void replacesTheServerOfAKilledTracker() throws Exception {
    String left = KilledTracker.leaveOrphanIn(made);
    JdbcTemplate orphan =
        new JdbcTemplate(
            new DriverManagerDataSource(
                left,
                DataDirectory.USER,
                Files.readString(made.resolve("postgres-password.txt")).strip()));
    orphan.execute("insert into kept values ('zuletzt')");

    try (PostgresServer server = PostgresServer.startIn(made)) {
      assertThatThrownBy(() -> orphan.execute("select 1")).hasStackTraceContaining("refused");
      assertThat(sql(server).update("delete from kept where word = 'zuletzt'")).isEqualTo(1);
    }
    assertThat(made.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void startsThoughTheOldProcessNumberBelongsToSomebodyElse() throws IOException {
    copyMade();
    Files.writeString(
        home.resolve("postgres/postmaster.pid"),
        "%d%n%s%n".formatted(ProcessHandle.current().pid(), home.resolve("postgres")));

    try (PostgresServer server = PostgresServer.startIn(home)) {
      assertThat(sql(server).queryForObject("select count(*) from kept", Long.class)).isEqualTo(4);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void leavesTheServerAloneWhoseHomeWasCopied() throws IOException {
    copyMade();
    try (PostgresServer original = PostgresServer.startIn(made)) {
      Files.copy(made.resolve("postgres/postmaster.pid"), home.resolve("postgres/postmaster.pid"));

      PostgresServer.startIn(home).close();

      assertThat(sql(original).queryForObject("select 1", Integer.class)).isEqualTo(1);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void saysWhenTheDataAreOfAnotherVersion() throws IOException {
    copyMade();
    Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> PostgresServer.startIn(home))
        .isInstanceOf(DatabaseStartFailure.class)
        .hasMessageContaining("version 17");
  }

  @Test
  void saysWhatToDoWhenThePasswordIsGone() throws IOException {
    Files.createDirectory(home.resolve("postgres"));

    assertThatThrownBy(() -> PostgresServer.startIn(home))
        .isInstanceOfSatisfying(
            DatabaseStartFailure.class, failure -> assertThat(failure.action()).contains("backup"))
        .hasMessageContaining("postgres-password.txt");
    assertThat(tryAgainIn(home)).as("the lock is free again").doesNotContain("already running");
  }

  private static String tryAgainIn(Path home) {
    try (PostgresServer server = PostgresServer.startIn(home)) {
      return server.getJdbcUrl();
    } catch (DatabaseStartFailure | IOException e) {
      return e.toString();
    }
  }
}
