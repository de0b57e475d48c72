package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A test that looks for provisions in a resolution and a decision. */
@WebTest
abstract class SearchPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired IndexUpdates index;

  @BeforeEach
  void twoDocuments() throws InterruptedException {
    examples.document(
        "un-1",
        Organization.UN,
        LocalDate.of(2022, 12, 15),
        "fordert die Staaten auf, <b>Kindesmissbrauch</b> zu verhüten;",
        "ersucht das Sekretariat, darüber zu berichten.");
    examples.document(
        "osce-1", Organization.OSCE, LocalDate.of(2007, 11, 30), "ermutigt zum Schutz der Flüsse.");
    provisions.tag(
        new ProvisionAddress("un-1", "para_1"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  MvcTestResult page(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }
}
