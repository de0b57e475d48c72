package de.umsetzungsmonitor.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs programs of PostgreSQL and waits for them. PostgreSQL refuses to run as root; there, each
 * program runs in a user namespace of its own, in which it is nobody.
 *
 * @param binaries the directory that holds {@code bin}
 * @param logs where each program's output is kept until it runs again
 */
record PostgresPrograms(Path binaries, Path logs) {

  private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
  private static final String ROOT_IS_REFUSED =
      "PostgreSQL does not run as root, and the way around it (unshare -U) is not allowed here.";
  private static final String DO_NOT_BE_ROOT =
      "Start as an ordinary user, or set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD to use a"
          + " PostgreSQL that runs elsewhere.";

  /** Runs a program that must succeed. */
  void run(String program, String... arguments) throws IOException {
    runWithInput("", program, arguments);
  }

  /** Runs a program that must succeed and reads the given text. */
  void runWithInput(String input, String program, String... arguments) throws IOException {
    if (isRoot() && !isNamespaceAllowed()) {
      throw new DatabaseStartFailure(ROOT_IS_REFUSED, DO_NOT_BE_ROOT);
    }
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = logs.resolve(program + ".out");
    if (exitCode(command, input, output) != 0) {
      throw new DatabaseStartFailure(
          "PostgreSQL failed (%s): %s".formatted(program, lastLines(output)),
          "Look into %s.".formatted(logs));
    }
  }

  /** Whether PostgreSQL can run under this account of this machine at all. */
  static boolean canRun() {
    return !isRoot() || isNamespaceAllowed();
  }

  private static int exitCode(List<String> command, String input, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // Settings of the person who starts must not leak into the server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      log.debug("The program ended before it read its input; its exit code says why", e);
    }
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command.getLast(), e);
    }
  }

  /** The end of what a program or server has written. */
  static String lastLines(Path output) throws IOException {
    try (Stream<String> lines = Files.lines(output)) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 5), all.size()));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"))
        && System.getProperty("os.name").equals("Linux");
  }

  private static boolean isNamespaceAllowed() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
