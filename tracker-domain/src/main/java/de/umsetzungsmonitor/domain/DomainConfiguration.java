package de.umsetzungsmonitor.domain;

import java.time.Clock;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Makes the domain's entities, repositories and clock known to whichever application holds it. */
@Configuration(proxyBeanMethods = false)
@EntityScan
@EnableJpaRepositories
class DomainConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
