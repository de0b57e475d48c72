package de.umsetzungsmonitor.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedDatabaseConfigurationTest {

  @TempDir Path directory;

  private Path home;

  @BeforeEach
  void giveTheHomeAnAwkwardName() {
    home = directory.resolve("mein Ordner (neu)");
  }

  private ApplicationContextRunner runner() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                EmbeddedDatabaseConfiguration.class,
                DataSourceAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class))
        .withPropertyValues("tracker.home=" + home);
  }

  @Test
  @EnabledIf("de.umsetzungsmonitor.app.database.PostgresPrograms#canRun")
  void servesTheConnectionPoolAndEndsWithTheContext() {
    runner()
        .run(context ->
            assertThat(
                    context
                        .getBean(JdbcTemplate.class)
                        .queryForObject("select current_database()", String.class))
                .isEqualTo("tracker"));

    assertThat(home.resolve("postgres/PG_VERSION")).exists();
    assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void staysAwayWhereADatabaseIsSet() {
    runner()
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://elsewhere.example/tracker")
        .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));

    assertThat(home).doesNotExist();
  }
}
