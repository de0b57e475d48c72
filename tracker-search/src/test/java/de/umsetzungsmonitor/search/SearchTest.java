package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that searches a resolution and a communication, two of whose provisions are tagged. */
@IntegrationTest
abstract class SearchTest {

  @Autowired SearchExamples examples;
  @Autowired ProvisionSearch search;
  @Autowired Provisions provisions;
  @Autowired IndexUpdates updates;

  @BeforeEach
  void store() throws InterruptedException {
    examples.store();
    provisions.tag(
        new ProvisionAddress("un", "p_3"),
        tag(Modality.REQUEST, Addressee.STATES),
        "analyst",
        Instant.EPOCH);
    provisions.tag(
        new ProvisionAddress("eu", "p_2"),
        tag(Modality.OBLIGATION, Addressee.STATES, Addressee.AGENCIES),
        "analyst",
        Instant.EPOCH);
    caughtUp();
  }

  void caughtUp() throws InterruptedException {
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  static List<String> addresses(SearchResult result) {
    return result.hits().stream().map(SearchTest::address).toList();
  }

  static String address(Hit hit) {
    return hit.slug() + "/" + hit.eId();
  }

  static TagEntry tag(Modality modality, Addressee... addressees) {
    return new TagEntry(modality, Set.of(addressees), null);
  }
}
