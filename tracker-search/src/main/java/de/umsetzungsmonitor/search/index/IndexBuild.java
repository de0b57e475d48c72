package de.umsetzungsmonitor.search.index;

import static java.util.Collections.nCopies;

import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads all provisions into an index once. As many threads as there are processors take turns in
 * reading; while one reads, the others analyse what they have read.
 */
final class IndexBuild {

  private final IndexableProvisions provisions;
  private final int batchSize;
  private final Generation fresh;
  private final AtomicLong done = new AtomicLong();
  private final long total;

  private volatile boolean isGivenUp;
  private long last;

  IndexBuild(IndexableProvisions provisions, int batchSize, Generation fresh) {
    this.provisions = provisions;
    this.batchSize = batchSize;
    this.fresh = fresh;
    this.total = provisions.count();
  }

  /**
   * Does the whole work.
   *
   * @return false if it was given up
   */
  boolean run() throws IOException, InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("index-build-", 1).daemon().factory())) {
      for (Future<Void> worker : workers.invokeAll(nCopies(threads, worker()))) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("The provisions could not be read", e.getCause());
    }
    return !isGivenUp;
  }

  void giveUp() {
    isGivenUp = true;
  }

  RebuildProgress progress() {
    return new RebuildProgress(Math.min(done.get(), total), total);
  }

  private Callable<Void> worker() {
    return () -> {
      try {
        for (List<IndexableProvision> batch = next(); !batch.isEmpty(); batch = next()) {
          fresh.add(batch);
          done.addAndGet(batch.size());
        }
      } catch (IOException | RuntimeException e) {
        giveUp(); // the others need not go on
        throw e;
      }
      return null;
    };
  }

  private synchronized List<IndexableProvision> next() {
    List<IndexableProvision> batch = isGivenUp ? List.of() : provisions.after(last, batchSize);
    if (!batch.isEmpty()) {
      last = batch.getLast().id();
    }
    return batch;
  }
}
