package de.umsetzungsmonitor.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  @TempDir Path folder;

  private final List<String> visited = new ArrayList<>();

  @Test
  void filesComeInTheOrderOfNamesWithThoseOfFoldersBetween() throws IOException {
    write("c.txt");
    write("b/2.txt");
    write("b/1.txt");
    write("a.txt");

    walk(folder);

    assertThat(visited).containsExactly("a.txt", "b/1.txt", "b/2.txt", "c.txt");
  }

  @Test
  void whatIsHiddenIsLeftOutUnlessItIsNamed() throws IOException {
    write(".git/config");
    write(".hidden");
    write("seen");

    walk(folder);
    walk(folder.resolve(".hidden"));

    assertThat(visited).containsExactly("seen", ".hidden");
  }

  @Test
  void aFileThatDoesNotExistIsVisitedSoThatSomebodySaysSo() {
    walk(folder.resolve("none"));

    assertThat(visited).containsExactly("none");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkThatLeadsBackEndsNowhere() throws IOException {
    write("b/1.txt");
    Files.createSymbolicLink(folder.resolve("b/again"), folder);

    walk(folder);

    assertThat(visited).containsExactly("b/1.txt");
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private void walk(Path path) {
    FileTree.Visitor visitor =
        new FileTree.Visitor() {
          @Override
          public void file(Path file) {
            visited.add(folder.relativize(file).toString().replace('\\', '/'));
          }

          @Override
          public void unreadable(Path unreadable, IOException reason) {
            throw new AssertionError(reason);
          }
        };
    new FileTree(visitor).walk(path);
  }
}
