package de.umsetzungsmonitor.app.database;

import de.umsetzungsmonitor.app.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The data of the embedded database, in {@code postgres} of a home directory, and beside it the
 * password without which nobody on this machine gets in.
 */
record DataDirectory(Path home) {

  static final String DATABASE = "tracker";
  static final String USER = "tracker";

  private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

  Path path() {
    return home.resolve("postgres");
  }

  private Path passwordFile() {
    return home.resolve("postgres-password.txt");
  }

  /** Makes the data where there is none, so that a server can start on it; gives the password. */
  String prepare(PostgresPrograms programs) throws IOException {
    if (!Files.exists(path())) {
      make(programs);
    }
    if (!Files.exists(passwordFile())) {
      throw new DatabaseStartFailure(
          "The password of the embedded database is gone: %s does not exist."
              .formatted(passwordFile()),
          "Put the file back from a backup, or move %s away to start with an empty database."
              .formatted(path()));
    }
    new LeftServer(path()).settle(programs);
    return password();
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** The address of the database on a server that listens on a port of this machine. */
  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  /** Makes the data beside its place and moves it there when it is whole. */
  private void make(PostgresPrograms programs) throws IOException {
    log.info("Making an empty database in {}", path());
    String password = randomPassword();
    OwnerOnly.write(passwordFile(), password + "\n");
    Path unfinished = home.resolve("postgres-unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    programs.run(
        "initdb",
        "--pgdata=" + unfinished,
        "--username=postgres",
        "--pwfile=" + passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=de-DE");
    makeUserAndDatabase(programs, unfinished, password);
    Files.move(unfinished, path());
  }

  /** The tracker is no superuser of its database; one statement a line is what the server reads. */
  private static void makeUserAndDatabase(PostgresPrograms programs, Path data, String password)
      throws IOException {
    programs.runWithInput(
        """
        create role %s login password '%s'
        create database %s owner %s
        """
            .formatted(USER, password, DATABASE, USER),
        "postgres",
        "--single",
        "-D",
        data.toString(),
        "-c",
        "exit_on_error=on",
        "postgres");
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
