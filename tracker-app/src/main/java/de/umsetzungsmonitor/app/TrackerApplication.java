package de.umsetzungsmonitor.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Umsetzungsmonitor: from a policy text to a row in an auditor's CSV. */
@SpringBootApplication(scanBasePackages = "de.umsetzungsmonitor")
public class TrackerApplication {

  static void main(String[] args) {
    SpringApplication.run(TrackerApplication.class, args);
  }
}
