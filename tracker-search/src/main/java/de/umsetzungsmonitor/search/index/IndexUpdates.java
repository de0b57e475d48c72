package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangeBatch;
import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the database: follows its changes one by one, and builds the index anew
 * where it cannot follow, because it is missing, damaged, of another analysis or of another
 * database.
 */
@Component
public class IndexUpdates implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IndexUpdates.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final ProvisionChanges changes;
  private final IndexableProvisions provisions;
  private final Generations generations;
  private final ProvisionIndex index;
  private final IndexRebuild rebuild;
  private final SearchProperties properties;

  private @Nullable Thread thread;
  private CountDownLatch stop = new CountDownLatch(1);
  private boolean isFailing;

  IndexUpdates(
      ProvisionChanges changes,
      IndexableProvisions provisions,
      Generations generations,
      ProvisionIndex index,
      IndexRebuild rebuild,
      SearchProperties properties) {
    this.changes = changes;
    this.provisions = provisions;
    this.generations = generations;
    this.index = index;
    this.rebuild = rebuild;
    this.properties = properties;
  }

  /**
   * Waits until everything can be found that was committed before the call. It also waits for older
   * transactions that have not ended, so it is of no use within one of them.
   *
   * @return false if it took longer than the given time
   */
  public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
    ChangePosition newest = changes.newest();
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!index.hasReached(newest)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return true;
  }

  @Override
  public synchronized void start() {
    stop = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("index-updates").daemon().start(this::followUntilStopped);
  }

  /** Lets the current step end; an interrupt would close Lucene's files under its hands. */
  @Override
  public synchronized void stop() {
    Thread running = thread;
    stop.countDown();
    try {
      if (running != null && !running.join(LONGEST_STOP)) {
        log.warn("The search index is still busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  /** Before the web server opens its door, and closed after it. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void followUntilStopped() {
    do {
      try {
        follow();
        noteSuccess();
      } catch (Exception e) {
        noteFailure(e);
      }
    } while (!isStoppedAfter(isFailing ? PAUSE_AFTER_FAILURE : properties.pollInterval()));
    index.show(null);
  }

  private void follow() throws IOException {
    if (index.current() == null) {
      index.show(generations.open().orElse(null));
    }
    ChangePosition horizon = changes.horizon();
    Generation generation = index.current();
    ChangePosition position = generation == null ? null : generation.position();
    if (generation == null
        || position == null
        || !position.leadsTo(horizon)
        || !generation.isIntact()) {
      rebuild.run(horizon, this::goesOn);
    } else {
      follow(generation, position, horizon);
    }
  }

  private void follow(Generation generation, ChangePosition from, ChangePosition horizon)
      throws IOException {
    ChangePosition position = from;
    while (!position.equals(horizon) && goesOn()) {
      ChangeBatch batch = changes.between(position, horizon, properties.batchSize());
      position = batch.upTo();
      if (batch.isEmpty()) {
        generation.passOn(position);
      } else {
        generation.replace(batch.provisions(), provisions.find(batch.provisions()));
        generation.report(reports(batch.reports()));
        generation.refresh();
        generation.commit(position);
      }
    }
  }

  private List<IndexableReports> reports(Map<Long, Set<String>> changed) {
    return provisions.reports(changed.keySet()).stream()
        .map(reports -> reports.of(changed.getOrDefault(reports.provisionId(), Set.of())))
        .toList();
  }

  private boolean goesOn() {
    return stop.getCount() > 0;
  }

  private boolean isStoppedAfter(Duration pause) {
    try {
      return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void noteFailure(Exception failure) {
    if (!isFailing) {
      log.warn("The search index cannot follow the database; it will go on trying", failure);
    }
    isFailing = true;
  }

  private void noteSuccess() {
    if (isFailing) {
      log.info("The search index follows the database again");
    }
    isFailing = false;
  }
}
