package de.umsetzungsmonitor.app.journey;

import de.umsetzungsmonitor.app.TrackerApplication;
import de.umsetzungsmonitor.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole program on a port of its own, as after its first start on an empty database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TrackerApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "tracker.first-accounts=true",
      "tracker.first-password=" + RunningTracker.PASSWORD,
      "tracker.search.directory=target/journey-index"
    })
@Import(RunningTracker.EmptyDatabase.class)
@interface RunningTracker {

  String PASSWORD = "correct horse battery";

  /** A database that nobody else has touched. */
  @TestConfiguration(proxyBeanMethods = false)
  class EmptyDatabase {

    @Bean
    @Primary
    JdbcConnectionDetails emptyDatabase() {
      return TestDatabase.fresh();
    }
  }
}
