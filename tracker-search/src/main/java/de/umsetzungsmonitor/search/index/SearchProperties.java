package de.umsetzungsmonitor.search.index;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How the search index is kept.
 *
 * @param directory where it lives, in one subdirectory for each time it was built; other files
 *     there are left alone
 * @param pollInterval how often the database is asked for changes; more than nothing
 * @param batchSize how many provisions are read at once
 */
@ConfigurationProperties("tracker.search")
public record SearchProperties(
    Path directory,
    @DefaultValue("200ms") Duration pollInterval,
    @DefaultValue("500") int batchSize) {

  public SearchProperties {
    Assert.notNull(directory, "tracker.search.directory must say where the search index lives");
    Assert.isTrue(
        pollInterval.isPositive(), "tracker.search.poll-interval must be longer than nothing");
    Assert.isTrue(batchSize > 0, "tracker.search.batch-size must be positive");
  }
}
