package de.umsetzungsmonitor.app;

import de.umsetzungsmonitor.app.ingest.IngestCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The Umsetzungsmonitor: from a policy text to a row in an auditor's CSV. */
@EnableScheduling
@SpringBootApplication(scanBasePackages = "de.umsetzungsmonitor")
public class TrackerApplication {

  static void main(String[] args) {
    if (IngestCommand.isMeant(args)) {
      System.exit(IngestCommand.run(args));
    }
    SpringApplication.run(TrackerApplication.class, args);
  }
}
