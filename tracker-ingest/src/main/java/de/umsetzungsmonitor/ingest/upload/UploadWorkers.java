package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadClaim;
import de.umsetzungsmonitor.domain.upload.UploadQueue;
import de.umsetzungsmonitor.domain.upload.UploadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads uploads in the background, and stores large ones that were accepted, a bounded number at
 * once. Meanwhile the lease is renewed and the progress told; what a worker died of is taken up by
 * any other.
 */
@Component
class UploadWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(UploadWorkers.class);
  private static final Duration TELL_PROGRESS = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final UploadQueue queue;
  private final UploadReading reading;
  private final UploadStoring storing;
  private final UploadSettings settings;

  private final Set<UploadJob> jobs = ConcurrentHashMap.newKeySet();
  private List<Thread> threads = List.of();
  private volatile CountDownLatch stop = new CountDownLatch(1);

  UploadWorkers(
      UploadQueue queue, UploadReading reading, UploadStoring storing, UploadSettings settings) {
    this.queue = queue;
    this.reading = reading;
    this.storing = storing;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    stop = new CountDownLatch(1);
    List<Thread> started = new ArrayList<>();
    for (int i = 1; i <= settings.threads(); i++) {
      started.add(Thread.ofPlatform().name("upload-" + i).daemon().start(this::work));
    }
    if (!started.isEmpty()) {
      started.add(Thread.ofPlatform().name("upload-leases").daemon().start(this::renewLeases));
    }
    threads = started;
  }

  /** Ends the jobs at their next page and gives them back, for another instance to take up. */
  @Override
  public synchronized void stop() {
    stop.countDown();
    jobs.forEach(UploadJob::end);
    long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads = List.of();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }

  /** Started before the web server opens its door, and stopped after it. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void work() {
    Duration pause = Duration.ZERO;
    while (!isStoppedAfter(pause)) {
      try {
        Optional<UploadClaim> claim = queue.claim(settings.lease());
        claim.ifPresent(this::carryOut);
        pause = claim.isPresent() ? Duration.ZERO : settings.pollInterval();
      } catch (RuntimeException e) {
        log.warn("Uploads cannot be read; trying again", e);
        pause = PAUSE_AFTER_FAILURE;
      }
    }
  }

  /** One file; whatever it does, the worker goes on. */
  private void carryOut(UploadClaim claim) {
    UploadJob job = new UploadJob(claim);
    jobs.add(job);
    if (stop.getCount() == 0) {
      job.end(); // stop() may have looked before this one was there
    }
    try {
      if (claim.tries() > settings.maxAttempts()) {
        log.error("Upload {} is given up: {} workers died of it", claim, settings.maxAttempts());
        giveUp(claim);
      } else if (claim.state() == UploadState.STORING) {
        storing.store(claim);
      } else {
        reading.read(job);
      }
    } catch (UploadJob.Ended e) {
      queue.release(claim);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      fail(job, e);
    } finally {
      jobs.remove(job);
    }
  }

  /** What fails because the program ends is not the file's fault. */
  private void fail(UploadJob job, Throwable cause) {
    if (job.isEnded()) {
      queue.release(job.claim());
    } else {
      log.error("Upload {} failed", job.claim(), cause);
      giveUp(job.claim());
    }
  }

  private void giveUp(UploadClaim claim) {
    if (claim.state() == UploadState.STORING) {
      storing.giveBack(claim, UploadStoring.FAILED);
    } else {
      reading.reject(claim, UploadReading.FAILED);
    }
  }

  private void renewLeases() {
    Duration third = settings.lease().dividedBy(3);
    Duration pause = third.compareTo(TELL_PROGRESS) < 0 ? third : TELL_PROGRESS;
    while (!isStoppedAfter(pause)) {
      for (UploadJob job : jobs) {
        try {
          if (!queue.renew(job.claim(), settings.lease(), job.progress())) {
            job.end();
          }
        } catch (RuntimeException e) {
          log.warn("The lease of upload {} was not renewed", job.claim(), e);
        }
      }
    }
  }

  private boolean isStoppedAfter(Duration pause) {
    try {
      return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
