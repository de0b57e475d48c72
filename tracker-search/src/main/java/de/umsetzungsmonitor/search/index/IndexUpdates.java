package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the database: follows its changes, and lets the index be built anew
 * where it cannot follow, because it is missing, damaged, of another analysis or of another
 * database. Meanwhile the old one answers, if it can be searched.
 */
@Component
public class IndexUpdates implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(IndexUpdates.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  /** What failed will hardly be better at once, and it reads everything. */
  private static final Duration PAUSE_AFTER_FAILED_BUILD = Duration.ofSeconds(3);

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  /** Each time costs a small segment, which is to be merged. */
  private static final Duration WHILE_IT_GROWS = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final ProvisionChanges changes;
  private final ChangeFollower follower;
  private final Generations generations;
  private final ProvisionIndex index;
  private final IndexRebuild rebuild;
  private final SearchProperties properties;

  private @Nullable Thread thread;
  private CountDownLatch stop = new CountDownLatch(1);
  private boolean isOpened;
  private boolean isFailing;
  private long notBuiltBefore;

  IndexUpdates(
      ProvisionChanges changes,
      ChangeFollower follower,
      Generations generations,
      ProvisionIndex index,
      IndexRebuild rebuild,
      SearchProperties properties) {
    this.changes = changes;
    this.follower = follower;
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
    isOpened = false;
    notBuiltBefore = System.nanoTime();
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
        if (follow()) {
          noteSuccess();
        }
      } catch (Exception e) {
        noteFailure(e);
      }
    } while (!isStoppedAfter(isFailing ? PAUSE_AFTER_FAILURE : properties.pollInterval()));
    end();
  }

  /** Whether the index follows; not while it is still to be built. */
  private boolean follow() throws IOException, InterruptedException {
    if (!isOpened) {
      open();
    }
    takeOverWhatWasBuilt();
    ChangePosition horizon = changes.horizon();
    Generation generation = index.current();
    if (generation != null && ChangeFollower.canFollow(generation, horizon)) {
      follower.follow(generation, horizon, this::goesOn);
      return true;
    }
    if (System.nanoTime() - notBuiltBefore >= 0) {
      rebuild.start();
    }
    showGrowing(generation);
    return false;
  }

  /** What a killed process was building cannot be gone on with. */
  private void open() throws IOException {
    Generation found = generations.open().orElse(null);
    index.show(found);
    isOpened = true;
    if (found != null) {
      generations.sweep();
    }
  }

  private static void showGrowing(@Nullable Generation generation) throws IOException {
    if (generation != null && generation.position() == null) {
      generation.showAfter(WHILE_IT_GROWS);
    }
  }

  /** A new index takes the place of another only when it has all that the other one had. */
  private void takeOverWhatWasBuilt() throws IOException, InterruptedException {
    Generation fresh = built();
    if (fresh == null) {
      return;
    }
    ChangePosition horizon = changes.horizon();
    if (!ChangeFollower.canFollow(fresh, horizon)) {
      giveUp(fresh);
      rebuild.end();
      return;
    }
    follower.follow(fresh, horizon, this::goesOn);
    if (!horizon.equals(fresh.position())) {
      return; // stopped on the way
    }
    index.show(fresh);
    rebuild.end();
    fresh.mergeInBackground(); // each word is then looked up once, and not in each segment
    generations.sweep();
    log.info("The search index was built anew in {}", fresh.path());
  }

  private @Nullable Generation built() throws IOException, InterruptedException {
    try {
      return rebuild.built();
    } catch (IOException e) {
      notBuiltBefore = System.nanoTime() + PAUSE_AFTER_FAILED_BUILD.toNanos();
      throw e;
    }
  }

  /** The database or the files became others meanwhile; what serves is no worse. */
  private void giveUp(Generation fresh) throws IOException {
    log.warn(
        "The search index in {} was built in vain: it cannot follow the database", fresh.path());
    if (fresh != index.current()) {
      generations.discard(fresh);
    }
  }

  /** What cannot be made last now is read again after the next start. */
  private void end() {
    try {
      rebuild.stop();
      Generation generation = index.current();
      if (generation != null && generation.isIntact()) {
        generation.commitAfter(Duration.ZERO);
      }
    } catch (IOException | InterruptedException e) {
      log.warn("The search index ends before it is made last", e);
    }
    index.show(null);
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
