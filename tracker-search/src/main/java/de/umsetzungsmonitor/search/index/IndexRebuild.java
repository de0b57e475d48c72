package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the index anew from the database in a thread of its own, while another one may serve and
 * go on following.
 */
@Component
class IndexRebuild {

  private final ProvisionChanges changes;
  private final IndexableProvisions provisions;
  private final Generations generations;
  private final ProvisionIndex index;
  private final int batchSize;

  private @Nullable FutureTask<@Nullable Generation> task;
  private @Nullable Thread thread;
  private volatile @Nullable IndexBuild build;
  private volatile boolean isStopped;

  IndexRebuild(
      ProvisionChanges changes,
      IndexableProvisions provisions,
      Generations generations,
      ProvisionIndex index,
      SearchProperties properties) {
    this.changes = changes;
    this.provisions = provisions;
    this.generations = generations;
    this.index = index;
    this.batchSize = properties.batchSize();
  }

  /**
   * Begins, unless it is under way already.
   *
   * @return whether it began
   */
  synchronized boolean start() {
    if (task != null) {
      return false;
    }
    isStopped = false;
    task = new FutureTask<>(this::rebuild);
    thread = Thread.ofPlatform().name("index-rebuild").daemon().start(task);
    return true;
  }

  /** How far it is; null if none is under way, nor built and still to take the place of another. */
  synchronized @Nullable RebuildProgress progress() {
    IndexBuild current = build;
    if (task == null) {
      return null;
    }
    return current == null ? new RebuildProgress(0, 0) : current.progress();
  }

  /**
   * What has been built, until {@link #end}; null if there is nothing new.
   *
   * @throws IOException if it came to nothing; it can be begun again
   */
  synchronized @Nullable Generation built() throws IOException, InterruptedException {
    if (task == null || !task.isDone()) {
      return null;
    }
    try {
      Generation fresh = task.get();
      if (fresh == null) {
        end();
      }
      return fresh;
    } catch (ExecutionException e) {
      end();
      throw new IOException("The search index could not be built anew", e.getCause());
    }
  }

  /** What was built serves, or was given up; another one can be begun. */
  synchronized void end() {
    task = null;
    build = null;
  }

  /**
   * Gives up what is under way, and waits until its threads have let go. What failed by itself is
   * then of no interest any more.
   */
  void stop() throws InterruptedException {
    Thread running = giveUp();
    if (running != null) {
      running.join();
    }
    Generation finished = finished();
    end();
    if (finished != null && finished != index.current()) {
      finished.close();
    }
  }

  private synchronized @Nullable Thread giveUp() {
    isStopped = true;
    IndexBuild current = build;
    if (current != null) {
      current.giveUp();
    }
    return thread;
  }

  private synchronized @Nullable Generation finished() {
    return task != null && task.state() == Future.State.SUCCESS ? task.resultNow() : null;
  }

  /** Where none serves yet, the new one serves while it grows. */
  private @Nullable Generation rebuild() throws IOException, InterruptedException {
    ChangePosition horizon = changes.horizon();
    Generation fresh = generations.create();
    boolean isFinished = false;
    try {
      IndexBuild current = new IndexBuild(provisions, batchSize, fresh);
      build = current;
      if (isStopped) {
        current.giveUp();
      }
      index.showIfNone(fresh);
      isFinished = current.run();
      if (isFinished) {
        fresh.wrote(horizon);
        fresh.show();
        fresh.commit();
      }
      return isFinished ? fresh : null;
    } finally {
      if (!isFinished && fresh != index.current()) {
        generations.discard(fresh);
      }
    }
  }
}
