package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The index as it is searched, whichever generation serves at the moment. */
@Component
public class ProvisionIndex {

  private volatile @Nullable Generation current;

  ProvisionIndex() {}

  /** What is read from the index at one moment. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(FacetedSearcher searcher) throws IOException;
  }

  /** Reads from the index; empty while there is none, as before its first build. */
  public <T> Optional<T> read(Reading<T> reading) {
    Generation generation = current;
    while (generation != null) {
      try {
        return Optional.of(read(generation, reading));
      } catch (AlreadyClosedException e) {
        Generation next = current; // another one took its place between the two lines above
        generation = next == generation ? null : next;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.empty();
  }

  private static <T> T read(Generation generation, Reading<T> reading) throws IOException {
    FacetedSearcher searcher = generation.acquire();
    try {
      return reading.read(searcher);
    } finally {
      generation.release(searcher);
    }
  }

  @Nullable Generation current() {
    return current;
  }

  /** Whether everything is in the index that was committed before a position was taken. */
  boolean hasReached(ChangePosition position) {
    Generation generation = current;
    ChangePosition reached = generation == null ? null : generation.position();
    return reached != null && position.leadsTo(reached);
  }

  /** Lets a generation serve from now on, or none, and closes the one that did. */
  synchronized void show(@Nullable Generation next) {
    Generation previous = current;
    current = next;
    if (previous != null && previous != next) {
      previous.close();
    }
  }

  /** Lets a generation serve if none does. */
  synchronized void showIfNone(Generation next) {
    if (current == null) {
      current = next;
    }
  }
}
