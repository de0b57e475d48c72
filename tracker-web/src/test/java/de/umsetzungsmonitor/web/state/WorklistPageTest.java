package de.umsetzungsmonitor.web.state;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class WorklistPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document(
        "rat",
        Organization.EU,
        LocalDate.of(2019, 9, 27),
        "Erster <Text>.",
        "Zweiter.",
        "Dritter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
  }

  @Test
  void whatIsOpenIsListedTheMostUrgentFirst() {
    LocalDate today = LocalDate.now(Days.ZONE);
    report("para_3", StatusValue.PLANNED, today.plusDays(5));
    report("para_2", StatusValue.NOT_STARTED, today.minusDays(3));
    provisions.tag(
        new ProvisionAddress("rat", "para_2"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.EPOCH);

    assertThat(get("/states/DE/worklist"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "3 von 3 Bestimmungen offen",
            "1 überfällig",
            "1 fällig in 30 Tagen",
            "1 ohne Meldung",
            "1 bis 3 von 3 offenen Bestimmungen",
            "Überfällig (1)",
            "/documents/rat/para_2",
            "Aufforderung",
            "seit 3 Tagen",
            "/documents/rat/para_2/states/DE",
            "Fällig in den nächsten 30 Tagen (1)",
            "/documents/rat/para_3",
            "Ohne Frist (1)",
            "/documents/rat/para_1",
            "Erster &lt;Text&gt;.");
  }

  @Test
  void whatIsSettledIsNotListed() {
    report("para_1", StatusValue.IMPLEMENTED, null);

    assertThat(get("/states/DE/worklist"))
        .bodyText()
        .contains("2 von 3 Bestimmungen offen", "para_2")
        .doesNotContain("para_1");
  }

  @Test
  void filtersStandInTheAddressAndInTheForm() {
    report("para_1", StatusValue.PLANNED, null);
    examples.document("anderes", Organization.EU, LocalDate.of(2024, 1, 1), "Anderes.");

    assertThat(get("/states/DE/worklist?document=rat&status=PLANNED&status=NONE&due=none"))
        .bodyText()
        .contains("para_1", "para_2", "1 bis 3 von 3")
        .contains("value=\"PLANNED\" checked", "value=\"rat\" selected", "value=\"none\" selected")
        .doesNotContain("/documents/anderes/");
    assertThat(get("/states/DE/worklist?status=PLANNED"))
        .bodyText()
        .contains("para_1")
        .doesNotContain("para_2");
    assertThat(get("/states/DE/worklist?due=overdue"))
        .bodyText()
        .contains("Mit dieser Auswahl ist nichts offen")
        .doesNotContain("<table");
    assertThat(get("/states/DE/worklist?status=ERFUNDEN&due=nie&document=")).hasStatusOk();
    for (String odd : List.of("{erfunden}", "nul\0", "rat'")) {
      assertThat(
              mvc.get()
                  .uri("/states/DE/worklist")
                  .param("document", odd)
                  .with(SignIn.coordinator()))
          .hasStatusOk()
          .bodyText()
          .contains("1 bis 4 von 4");
    }
  }

  @Test
  void othersReadButAreNotLedToTheForm() {
    for (var other :
        List.of(SignIn.analyst(), SignIn.auditor(), SignIn.as("fr", Role.COORDINATOR, "FR"))) {
      assertThat(mvc.get().uri("/states/DE/worklist").with(other))
          .hasStatusOk()
          .bodyText()
          .contains("Nur zum Lesen", "/documents/rat/para_1")
          .doesNotContain("/states/DE\"");
    }
  }

  @Test
  void whoCoordinatesSeveralStatesMovesBetweenThem() {
    assertThat(
            mvc.get()
                .uri("/states/AT/worklist?lang=en")
                .with(SignIn.as("both", Role.COORDINATOR, "AT", "DE")))
        .bodyText()
        .contains("Worklist Austria", "/states/DE/worklist", "Germany");
  }

  @Test
  void longListsArePagedInAStableOrder() {
    examples.document(
        "lang",
        Organization.EU,
        LocalDate.of(2024, 1, 1),
        Collections.nCopies(120, "Text.").toArray(String[]::new));

    assertThat(get("/states/DE/worklist?document=lang"))
        .bodyText()
        .contains("1 bis 50 von 120", "document=lang&amp;page=2", "/para_50\"")
        .doesNotContain("/para_51\"");
    assertThat(get("/states/DE/worklist?document=lang&page=3"))
        .bodyText()
        .contains("101 bis 120 von 120", "/para_120\"")
        .doesNotContain("/para_100\"");
    assertThat(get("/states/DE/worklist?document=lang&page=99"))
        .bodyText()
        .contains("101 bis 120 von 120");
  }

  @Test
  void unknownStatesAreNotFoundAndOtherWritingsAreLedOn() {
    assertThat(get("/states/XX/worklist")).hasStatus(404);
    assertThat(get("/states/uk/worklist?due=soon"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/states/GB/worklist?due=soon");
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  private void report(String eId, StatusValue value, LocalDate dueOn) {
    reporting.report(
        new ProvisionAddress("rat", eId),
        "DE",
        0,
        new StatusEntry(value, null, null, dueOn, List.of()),
        "coordinator-de");
  }
}
