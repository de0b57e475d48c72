package de.umsetzungsmonitor.app.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes through files and folders in the order of names, holding one folder's names at a time. */
final class FileTree {

  /** What is done with what was found. */
  interface Visitor {

    void file(Path file);

    /** A folder whose names cannot be listed. */
    void unreadable(Path folder, IOException reason);
  }

  private final Visitor visitor;

  FileTree(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits a file, or every file in a folder and in the folders below it. */
  void walk(Path path) {
    if (!Files.isDirectory(path)) {
      visitor.file(path);
      return;
    }
    try {
      for (Path each : sorted(path)) {
        walkWithin(each);
      }
    } catch (IOException e) {
      visitor.unreadable(path, e);
    }
  }

  /** A link to a folder is not followed, for it may lead back. */
  private void walkWithin(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      walk(path);
    } else if (!Files.isDirectory(path)) {
      visitor.file(path);
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FileTree::isShown)) {
      stream.forEach(paths::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    paths.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return paths;
  }

  private static boolean isShown(Path path) {
    return !path.getFileName().toString().startsWith(".");
  }
}
