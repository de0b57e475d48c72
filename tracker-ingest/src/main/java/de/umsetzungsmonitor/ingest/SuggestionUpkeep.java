package de.umsetzungsmonitor.ingest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Renews suggestions in the background after the start, one document at a time. What failed is
 * tried again after the others, a few times.
 */
@Component
@EnableConfigurationProperties(SuggestionSettings.class)
class SuggestionUpkeep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SuggestionUpkeep.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
  private static final int RETRIES = 3;

  private final SuggestionRenewal renewal;
  private final SuggestionSettings settings;
  private volatile CountDownLatch stop = new CountDownLatch(1);
  private Thread thread = new Thread();

  SuggestionUpkeep(SuggestionRenewal renewal, SuggestionSettings settings) {
    this.renewal = renewal;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    stop = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("suggestions").daemon().start(this::renewAll);
  }

  /** Ends after the document under way; the next start goes on. */
  @Override
  public synchronized void stop() {
    stop.countDown();
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread.isAlive();
  }

  @Override
  public boolean isAutoStartup() {
    return settings.renewal();
  }

  private void renewAll() {
    boolean done = renewOutdated();
    for (int retry = 1; !done && retry <= RETRIES; retry++) {
      done = isStoppedWithin(settings.retryAfter()) || renewOutdated();
    }
  }

  /** Returns whether nothing failed. */
  private boolean renewOutdated() {
    try {
      boolean done = true;
      for (long document : renewal.outdated()) {
        if (isStoppedWithin(Duration.ZERO)) {
          return done;
        }
        done &= renew(document);
      }
      return done;
    } catch (RuntimeException e) {
      log.warn("It is not known which suggestions are to be renewed", e);
      return false;
    }
  }

  private boolean renew(long document) {
    try {
      renewal.renew(document);
      return true;
    } catch (RuntimeException e) {
      log.warn("Suggestions for document {} were not renewed", document, e);
      return false;
    }
  }

  private boolean isStoppedWithin(Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
