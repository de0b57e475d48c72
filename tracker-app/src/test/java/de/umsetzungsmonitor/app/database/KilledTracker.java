package de.umsetzungsmonitor.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process with an embedded database, to be killed with the database still running. */
class KilledTracker {

  static void main(String[] args) throws InterruptedException {
    PostgresServer server = PostgresServer.startIn(Path.of(args[0]));
    System.out.println(server.getJdbcUrl());
    Thread.sleep(Long.MAX_VALUE);
  }

  /** Starts the process, waits for its database and kills it; gives the address of the database. */
  static String leaveOrphanIn(Path home) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledTracker.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return output
          .lines()
          .filter(line -> line.startsWith("jdbc:"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("The process ended without a database"));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
