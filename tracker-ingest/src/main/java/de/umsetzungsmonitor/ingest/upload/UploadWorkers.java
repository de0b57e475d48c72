package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadClaim;
import de.umsetzungsmonitor.domain.upload.UploadQueue;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads uploads in the background, a bounded number at once. While a file is read, its lease is
 * renewed and its progress told; a file whose worker died is taken up by any other.
 */
@Component
@EnableConfigurationProperties(UploadSettings.class)
class UploadWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(UploadWorkers.class);
  private static final Duration TELL_PROGRESS = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final UploadQueue queue;
  private final UploadReading reading;
  private final UploadSettings settings;

  private final Set<UploadJob> jobs = ConcurrentHashMap.newKeySet();
  private List<Thread> threads = List.of();
  private volatile CountDownLatch stop = new CountDownLatch(1);

  UploadWorkers(UploadQueue queue, UploadReading reading, UploadSettings settings) {
    this.queue = queue;
    this.reading = reading;
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
        claim.ifPresent(this::read);
        pause = claim.isPresent() ? Duration.ZERO : settings.pollInterval();
      } catch (RuntimeException e) {
        log.warn("Uploads cannot be read; trying again", e);
        pause = PAUSE_AFTER_FAILURE;
      }
    }
  }

  /** One file; whatever it does, the worker goes on. */
  private void read(UploadClaim claim) {
    UploadJob job = new UploadJob(claim);
    jobs.add(job);
    try {
      if (claim.attempt() > settings.maxAttempts()) {
        log.error("Upload {} is given up: {} workers died of it", claim, settings.maxAttempts());
        reading.reject(claim, UploadReading.FAILED);
      } else {
        reading.read(job);
      }
    } catch (UploadJob.Ended e) {
      queue.release(claim);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      log.error("Upload {} failed", claim, e);
      reading.reject(claim, UploadReading.FAILED);
    } finally {
      jobs.remove(job);
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
