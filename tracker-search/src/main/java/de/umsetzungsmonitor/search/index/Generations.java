package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
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

  /**
   * One to search in: of those of the newest analysis the one that was built last, and the next
   * best where that one is damaged or in use.
   */
  Optional<Generation> open() throws IOException {
    return list().stream()
        .flatMap(path -> committed(path).stream())
        .sorted(Committed.BEST_FIRST)
        .flatMap(found -> open(found).stream())
        .findFirst();
  }

  private static Optional<Committed> committed(Path path) {
    try {
      return Generation.committed(path).map(data -> new Committed(path, data));
    } catch (IOException | RuntimeException e) {
      return unusable(path, e);
    }
  }

  private static Optional<Generation> open(Committed found) {
    try {
      return Optional.of(Generation.open(found.path(), found.data()));
    } catch (IOException | RuntimeException e) {
      return unusable(found.path(), e);
    }
  }

  private static <T> Optional<T> unusable(Path path, Exception e) {
    log.warn("The search index in {} cannot be used: {}", path, e.toString());
    return Optional.empty();
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
      return entries.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
  }

  private record Committed(Path path, IndexCommitData data) {

    private static final Comparator<Committed> BEST_FIRST =
        Comparator.comparingInt((Committed found) -> found.data.origin().analysis())
            .thenComparing(found -> found.data.origin().builtAt())
            .reversed();
  }
}
