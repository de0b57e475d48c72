package de.umsetzungsmonitor.search.index;

import static java.util.Objects.requireNonNull;

import de.umsetzungsmonitor.domain.index.ChangeBatch;
import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Reads changes from the database into an index, each provision as it is now. */
@Component
class ChangeFollower {

  /** Changes are small, and many may be about the same provision. */
  private static final int CHANGES_FOR_A_PROVISION = 20;

  /** Far behind, what was written is shown now and then. */
  private static final Duration SHOW = Duration.ofMillis(700);

  /** What was not made last is read again after a crash, so that there is no hurry. */
  private static final Duration COMMIT = Duration.ofSeconds(5);

  /** Tidying up writes whole segments anew: some four seconds for 100,000 provisions. */
  private static final Duration QUIET = Duration.ofMinutes(5);

  private final ProvisionChanges changes;
  private final IndexableProvisions provisions;
  private final int batchSize;

  ChangeFollower(
      ProvisionChanges changes, IndexableProvisions provisions, SearchProperties properties) {
    this.changes = changes;
    this.provisions = provisions;
    this.batchSize = properties.batchSize();
  }

  /** Whether reading on makes an index equal to the database. */
  static boolean canFollow(Generation generation, ChangePosition horizon) throws IOException {
    ChangePosition position = generation.position();
    return position != null
        && position.leadsTo(horizon)
        && generation.origin().isCurrent()
        && generation.isIntact();
  }

  /**
   * Reads on up to a place.
   *
   * @param goesOn false as soon as it is to end where it is
   */
  void follow(Generation generation, ChangePosition horizon, BooleanSupplier goesOn)
      throws IOException {
    ChangePosition position = requireNonNull(generation.position());
    while (!position.equals(horizon) && goesOn.getAsBoolean()) {
      ChangeBatch batch = changes.between(position, horizon, CHANGES_FOR_A_PROVISION * batchSize);
      write(generation, batch);
      position = batch.upTo();
      generation.wrote(position);
      generation.showAfter(SHOW);
    }
    generation.showAfter(Duration.ZERO);
    generation.commitAfter(COMMIT);
    generation.tidyAfter(QUIET);
  }

  private void write(Generation generation, ChangeBatch batch) throws IOException {
    for (List<Long> ids : inParts(batch.provisions())) {
      generation.replace(ids, provisions.find(ids));
    }
    for (List<Long> ids : inParts(batch.reports().keySet())) {
      generation.report(reports(ids, batch.reports()));
    }
  }

  private List<IndexableReports> reports(List<Long> ids, Map<Long, Set<String>> changed) {
    return provisions.reports(ids).stream()
        .map(reports -> reports.of(changed.getOrDefault(reports.provisionId(), Set.of())))
        .toList();
  }

  private List<List<Long>> inParts(Collection<Long> ids) {
    return ids.stream().gather(Gatherers.windowFixed(batchSize)).toList();
  }
}
