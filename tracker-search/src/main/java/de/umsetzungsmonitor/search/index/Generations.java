package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The directory of the index: one subdirectory for each time it was built. */
@Component
class Generations {

  private static final Logger log = LoggerFactory.getLogger(Generations.class);
  private static final String PREFIX = "generation-";

  private final Path directory;

  Generations(SearchProperties properties) {
    this.directory = properties.directory();
  }

  /** One to search in, best of all one that can go on from where it was committed. */
  Optional<Generation> open() throws IOException {
    Generation outdated = null;
    for (Path path : list()) {
      Generation generation = open(path);
      if (generation != null && generation.origin().isCurrent()) {
        close(outdated);
        return Optional.of(generation);
      }
      if (generation != null) {
        close(outdated);
        outdated = generation;
      }
    }
    return Optional.ofNullable(outdated);
  }

  private static @Nullable Generation open(Path path) {
    try {
      return Generation.open(path).orElse(null);
    } catch (IOException | RuntimeException e) {
      log.warn("The search index in {} cannot be used: {}", path, e.toString());
      return null;
    }
  }

  private static void close(@Nullable Generation generation) {
    if (generation != null) {
      generation.close();
    }
  }

  /** An empty one, in use from the moment on in which {@link #sweep} may see it. */
  synchronized Generation create() throws IOException {
    Files.createDirectories(directory);
    return Generation.create(Files.createTempDirectory(directory, PREFIX));
  }

  /** Closes and deletes one that came to nothing, so that the next attempt finds the room. */
  void discard(Generation generation) throws IOException {
    generation.close();
    FileSystemUtils.deleteRecursively(generation.path());
  }

  /** Deletes those that nobody has open, in this process or another. */
  synchronized void sweep() throws IOException {
    for (Path path : list()) {
      if (isUnused(path)) {
        FileSystemUtils.deleteRecursively(path);
      }
    }
  }

  private static boolean isUnused(Path path) {
    try (Directory opened = FSDirectory.open(path);
        Lock lock = opened.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private List<Path> list() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .sorted()
          .toList();
    }
  }
}
