package de.umsetzungsmonitor.app.database;

import de.umsetzungsmonitor.domain.Sha256;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this platform, brought along as an archive on the class path. */
final class PostgresBinaries {

  private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

  private PostgresBinaries() {}

  /** The directory with the unpacked programs, below the given one; unpacks them once. */
  static Path unpackedBelow(Path parent) throws IOException {
    byte[] archive = archive();
    Path binaries = parent.resolve(Sha256.of(archive).substring(0, 16));
    if (Files.isDirectory(binaries)) {
      return binaries;
    }
    log.info("Unpacking PostgreSQL into {}", binaries);
    Path unfinished = parent.resolve("unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    Files.createDirectories(unfinished);
    unpack(archive, unfinished);
    return Files.move(unfinished, binaries);
  }

  private static byte[] archive() throws IOException {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
      return archive.readAllBytes();
    } catch (IllegalStateException e) {
      throw new DatabaseStartFailure(
          "No PostgreSQL for %s on %s comes along.".formatted(name, System.getProperty("os.arch")),
          "Install PostgreSQL and set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.",
          e);
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive leaves its directory: " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean program = entry.getName().matches("(\\./)?bin/.*");
      if (program && !path.toFile().setExecutable(true)) {
        throw new IOException("Cannot make executable: " + path);
      }
    }
  }
}
