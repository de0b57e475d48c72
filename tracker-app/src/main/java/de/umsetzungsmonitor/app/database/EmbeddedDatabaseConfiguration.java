package de.umsetzungsmonitor.app.database;

import de.umsetzungsmonitor.app.TrackerProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Starts the embedded database where no other one is set. The connection pool, Flyway and JPA find
 * it by its connection details and are closed before it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(TrackerProperties.class)
class EmbeddedDatabaseConfiguration {

  /** For a process that ends soon and may run beside the tracker whose database it uses. */
  @Bean
  @Conditional(NoDatabaseIsSet.class)
  @ConditionalOnBooleanProperty("tracker.shares-database")
  JdbcConnectionDetails sharedDatabase(TrackerProperties properties) {
    return SharedServer.in(properties.home());
  }

  @Bean
  @Conditional(NoDatabaseIsSet.class)
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  PostgresServer embeddedDatabase(TrackerProperties properties) {
    return PostgresServer.startIn(properties.home());
  }

  static class NoDatabaseIsSet extends NoneNestedConditions {

    NoDatabaseIsSet() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static class UrlIsSet {}
  }
}
