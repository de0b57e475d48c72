package de.umsetzungsmonitor.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a tracker that was killed leaves behind: a server that still runs, or {@code postmaster.pid}
 * with a process number that somebody else has by now. Only for whoever holds the {@link HomeLock}.
 */
record LeftServer(Path data) {

  private static final Logger log = LoggerFactory.getLogger(LeftServer.class);

  /** Stops a server that still runs on the data and removes the file that would block the next. */
  void settle(PostgresPrograms programs) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<String> program = programOf(lines);
    // No such process, or one of another account: PostgreSQL replaces the file by itself.
    if (program.isEmpty()) {
      return;
    }
    if (isPostgres(program.get()) && runsHere(lines)) {
      log.warn(
          "Stopping the database that a killed tracker left running (process {})", lines.get(0));
      programs.run(
          "pg_ctl",
          "stop",
          "-D",
          data.toString(),
          "-m",
          "fast",
          "-w",
          "-t",
          PostgresServer.PATIENCE);
    } else {
      Files.delete(pidFile);
    }
  }

  /** The running program whose process number is in the file's first line. */
  private static Optional<String> programOf(List<String> lines) {
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(pid -> pid.matches("\\d{1,18}"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .flatMap(process -> process.info().command());
  }

  private static boolean isPostgres(String program) {
    return Path.of(program).getFileName().toString().matches("postgres(\\.exe)?");
  }

  /** Whether the file speaks of this directory; in a copy of a home directory it does not. */
  private boolean runsHere(List<String> lines) throws IOException {
    Path written = Path.of(lines.size() > 1 ? lines.get(1) : "");
    return !Files.exists(written) || Files.isSameFile(written, data);
  }
}
