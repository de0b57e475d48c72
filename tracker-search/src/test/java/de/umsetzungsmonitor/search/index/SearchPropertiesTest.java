package de.umsetzungsmonitor.search.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPropertiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void anIntervalThatWouldAskTheDatabaseWithoutPauseIsRefused(Duration interval) {
    assertThatThrownBy(() -> new SearchProperties(Path.of("index"), interval, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tracker.search.poll-interval");
  }
}
