package de.umsetzungsmonitor.web.export;

import de.umsetzungsmonitor.domain.export.ExportFile;
import de.umsetzungsmonitor.domain.export.ExportJobs;
import de.umsetzungsmonitor.domain.export.ExportOrder;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes large files in the background, a bounded number at once, and sweeps them away later. */
@Component
@EnableConfigurationProperties(ExportSettings.class)
class ExportRunner implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ExportRunner.class);
  private static final Duration TELL_PROGRESS = Duration.ofMillis(500);

  private final String instance = UUID.randomUUID().toString();
  private final ExportJobs jobs;
  private final ExportWriter writer;
  private final ExportStore store;
  private final ExportSettings settings;
  private final Clock clock;
  private final ExecutorService workers;

  ExportRunner(
      ExportJobs jobs,
      ExportWriter writer,
      ExportStore store,
      ExportSettings settings,
      Clock clock) {
    this.jobs = jobs;
    this.writer = writer;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.workers =
        Executors.newFixedThreadPool(
            settings.threads(), Thread.ofPlatform().name("export-", 1).daemon().factory());
  }

  /**
   * Takes an order.
   *
   * @return the number of the job that makes it, which may have been under way already
   */
  long take(ExportOrder order, StatusSelection selection, ExportFormat format) {
    ExportJobs.Taken taken = jobs.take(order, instance, settings.lease(), now());
    if (taken.isNew()) {
      workers.execute(() -> carryOut(taken.id(), selection, format));
    }
    return taken.id();
  }

  /** Nobody wants the file any more: it is not made, or removed. */
  void giveUp(long job) throws IOException {
    jobs.giveUp(job, now());
    store.remove(job);
  }

  /** One file; whatever happens to it, the worker goes on. */
  private void carryOut(long job, StatusSelection selection, ExportFormat format) {
    try {
      if (jobs.begin(job, now())) {
        Progress progress = new Progress(job);
        ExportFile file = store.store(job, out -> writer.write(selection, format, out, progress));
        if (!jobs.finish(job, progress.rows, file, now())) {
          store.remove(job);
        }
      }
    } catch (Unwanted e) {
      log.info("Export {} is not wanted any more", job);
    } catch (Exception | OutOfMemoryError e) {
      log.error("Export {} failed", job, e);
      jobs.fail(job, now());
    }
  }

  /**
   * At a fixed rate, which no other task holds up: those with a fixed delay wait for one another.
   */
  @Scheduled(fixedRate = 10, timeUnit = TimeUnit.SECONDS)
  void stayAlive() {
    jobs.stayAlive(instance, settings.lease());
  }

  /** Tells the jobs of instances that are gone, and removes what is kept long enough. */
  @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() throws IOException {
    int orphans = jobs.failOrphans(instance, now());
    if (orphans > 0) {
      log.warn("{} exports failed with the instance that made them", orphans);
    }
    jobs.removeOlderThan(now().minus(settings.keep()));
    for (long job : store.jobs()) {
      if (!jobs.isKept(job)) {
        store.remove(job);
      }
    }
  }

  /** What is not done has failed, and can be asked for again. */
  @Override
  public void destroy() throws InterruptedException {
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Ends a job that nobody wants any more. */
  private static final class Unwanted extends RuntimeException {}

  /** Counts the rows of a job and tells their number now and then. */
  private final class Progress implements RowCount {

    private final long job;
    private long rows;
    private long told = System.nanoTime();

    Progress(long job) {
      this.job = job;
    }

    @Override
    public void next() {
      rows++;
      if (rows % 1_000 == 0 && System.nanoTime() - told > TELL_PROGRESS.toNanos()) {
        told = System.nanoTime();
        if (workers.isShutdown()) {
          throw new IllegalStateException("the program ends");
        }
        if (!jobs.tell(job, rows)) {
          throw new Unwanted();
        }
      }
    }
  }
}
