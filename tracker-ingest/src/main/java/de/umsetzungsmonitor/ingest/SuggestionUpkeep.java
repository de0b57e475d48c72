package de.umsetzungsmonitor.ingest;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Renews suggestions in the background after the start, one document at a time. */
@Component
@EnableConfigurationProperties(SuggestionSettings.class)
class SuggestionUpkeep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SuggestionUpkeep.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

  private final SuggestionRenewal renewal;
  private final SuggestionSettings settings;
  private volatile boolean isStopped;
  private Thread thread = new Thread();

  SuggestionUpkeep(SuggestionRenewal renewal, SuggestionSettings settings) {
    this.renewal = renewal;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    isStopped = false;
    thread = Thread.ofPlatform().name("suggestions").daemon().start(this::renewAll);
  }

  /** Ends after the document under way; the next start goes on. */
  @Override
  public synchronized void stop() {
    isStopped = true;
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
    for (long document : outdated()) {
      if (isStopped) {
        return;
      }
      try {
        renewal.renew(document);
      } catch (RuntimeException e) {
        log.warn("Suggestions for document {} were not renewed", document, e);
      }
    }
  }

  private List<Long> outdated() {
    try {
      return renewal.outdated();
    } catch (RuntimeException e) {
      log.warn("Suggestions are renewed at the next start", e);
      return List.of();
    }
  }
}
