package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator sees of the index of this instance, and may do to it. */
@Component
public class IndexAdministration {

  private final ProvisionChanges changes;
  private final IndexableProvisions provisions;
  private final ProvisionIndex index;
  private final IndexRebuild rebuild;

  IndexAdministration(
      ProvisionChanges changes,
      IndexableProvisions provisions,
      ProvisionIndex index,
      IndexRebuild rebuild) {
    this.changes = changes;
    this.provisions = provisions;
    this.index = index;
    this.rebuild = rebuild;
  }

  /**
   * Builds the index anew beside the one that serves, which it then replaces.
   *
   * @return false if that is under way already
   */
  public boolean rebuild() {
    return rebuild.start();
  }

  /** How it stands at this moment. */
  public IndexOverview overview() {
    // Before all else: once none is under way, what follows is of the new index
    RebuildProgress progress = rebuild.progress();
    Generation generation = index.current();
    IndexOrigin origin = generation == null ? null : generation.origin();
    return new IndexOverview(
        index.read(searcher -> searcher.getIndexReader().numDocs()).orElse(0),
        provisions.count(),
        generation == null ? 0 : bytes(generation.path()),
        origin == null ? 0 : origin.analysis(),
        origin != null && !origin.isCurrent(),
        origin == null ? null : origin.builtAt(),
        behind(generation),
        progress);
  }

  private int behind(@Nullable Generation generation) {
    ChangePosition position = generation == null ? null : generation.position();
    ChangePosition newest = changes.newest();
    return position == null || !position.leadsTo(newest)
        ? 0
        : changes.count(position, newest, IndexOverview.MANY);
  }

  /** Files may vanish under way, while segments are merged. */
  private static long bytes(Path directory) {
    try (Stream<Path> listed = Files.list(directory)) {
      List<Path> files = listed.toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += size(file);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
