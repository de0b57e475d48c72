package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.export.ExportFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files that this instance has made, by the number of their job; only its owner reads them. */
@Component
class ExportStore {

  private static final Pattern NAME = Pattern.compile("(\\d+)(\\.part)?");

  private final Path directory;

  ExportStore(ExportSettings settings) {
    this.directory = settings.directory().toAbsolutePath().normalize();
  }

  /** Writes a file, which is there under its number only when it is whole. */
  ExportFile store(long job, FileDownload.Body body) throws IOException {
    Files.createDirectories(directory);
    if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
    Path part = directory.resolve(job + ".part");
    DigestOutputStream digest =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), Sha256.digest());
    try (OutputStream out = digest) {
      body.write(out);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, directory.resolve("" + job), StandardCopyOption.ATOMIC_MOVE);
    return new ExportFile(
        Files.size(directory.resolve("" + job)), Sha256.text(digest.getMessageDigest()));
  }

  /** The file of a job, if it lies here. */
  Optional<Path> find(long job) {
    return Optional.of(directory.resolve("" + job)).filter(Files::isRegularFile);
  }

  /** The jobs of which something lies here, whole or not; other files are left alone. */
  List<Long> jobs() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Long.valueOf(name.group(1)))
          .distinct()
          .toList();
    }
  }

  /** Removes all that lies here of a job. */
  void remove(long job) throws IOException {
    Files.deleteIfExists(directory.resolve("" + job));
    Files.deleteIfExists(directory.resolve(job + ".part"));
  }
}
