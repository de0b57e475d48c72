package de.umsetzungsmonitor.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** All parts of the tracker that are on the class path, on the test database. */
@SpringBootApplication(scanBasePackages = "de.umsetzungsmonitor")
public class TestApplication {

  @Bean
  JdbcConnectionDetails testDatabase() {
    return TestDatabase.running();
  }
}
