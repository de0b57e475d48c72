package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds the index anew from the database, beside the one that serves, which it then replaces. */
@Component
class IndexRebuild {

  private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);

  private final IndexableProvisions provisions;
  private final Generations generations;
  private final ProvisionIndex index;
  private final int batchSize;

  IndexRebuild(
      IndexableProvisions provisions,
      Generations generations,
      ProvisionIndex index,
      SearchProperties properties) {
    this.provisions = provisions;
    this.generations = generations;
    this.index = index;
    this.batchSize = properties.batchSize();
  }

  /**
   * Reads all provisions into a new generation. Where none serves yet, it serves while it grows.
   *
   * @param horizon taken before; changes from there on are to be read afterwards
   * @param goesOn false as soon as the work is to be given up
   */
  void run(ChangePosition horizon, BooleanSupplier goesOn) throws IOException {
    Generation fresh = generations.create();
    boolean isFinished = false;
    try {
      isFinished = fill(fresh, goesOn);
      if (isFinished) {
        fresh.refresh();
        fresh.commit(horizon);
        index.show(fresh);
        generations.sweep();
        log.info("The search index was built anew in {}", fresh.path());
      }
    } finally {
      if (!isFinished && fresh != index.current()) {
        fresh.close();
      }
    }
  }

  private boolean fill(Generation fresh, BooleanSupplier goesOn) throws IOException {
    boolean isFirst = index.current() == null;
    if (isFirst) {
      index.show(fresh);
    }
    long last = 0;
    List<IndexableProvision> batch = provisions.after(last, batchSize);
    while (!batch.isEmpty() && goesOn.getAsBoolean()) {
      fresh.add(batch);
      if (isFirst) {
        fresh.refresh();
      }
      last = batch.getLast().id();
      batch = provisions.after(last, batchSize);
    }
    return batch.isEmpty();
  }
}
