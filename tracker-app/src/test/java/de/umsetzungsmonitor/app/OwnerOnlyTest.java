package de.umsetzungsmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

  @TempDir Path directory;

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void givesAFileToItsOwnerEvenWhereAnOpenOneWas() throws IOException {
    Path file = Files.writeString(directory.resolve("secret.txt"), "old and longer");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    OwnerOnly.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void makesADirectoryForItsOwner() throws IOException {
    Path home = OwnerOnly.directory(directory.resolve("a/b"));

    assertThat(Files.getPosixFilePermissions(home))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void leavesADirectoryThatExistsAsItIs() throws IOException {
    assertThat(OwnerOnly.directory(directory)).isEqualTo(directory);
  }
}
