package de.umsetzungsmonitor.web.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  @Autowired CountedStatements statements;

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
            "0 lange nicht bestätigt",
            "0 widersprüchlich",
            "1 bis 3 von 3 Bestimmungen",
            "Überfällig (1)",
            "/documents/rat/para_2",
            "seit 3 Tagen überfällig",
            "noch nicht abgeschlossen",
            "Aufforderung",
            "/documents/rat/para_2/states/DE",
            "Fällig in den nächsten 30 Tagen (1)",
            "/documents/rat/para_3",
            "in 5 Tagen fällig",
            "Ohne Frist (1)",
            "/documents/rat/para_1",
            "Erster &lt;Text&gt;.",
            "noch keine Meldung");
  }

  @Test
  void whatIsSettledIsListedOnlyIfItIsToBeLookedAtAgain() {
    report("para_1", StatusValue.DECLINED, null);
    report("para_2", StatusValue.IMPLEMENTED, null);

    assertThat(get("/states/DE/worklist"))
        .bodyText()
        .contains("1 von 3 Bestimmungen offen", "1 widersprüchlich", "Erledigt, aber noch einmal")
        .contains("„umgesetzt“ ohne Nachweis")
        .doesNotContain("para_1");
    assertThat(get("/states/DE/worklist?why=contradictory"))
        .bodyText()
        .contains("para_2", "value=\"contradictory\" selected")
        .doesNotContain("para_3");
  }

  @Test
  void filtersStandInTheAddressAndInTheForm() {
    report("para_1", StatusValue.PLANNED, null);
    examples.document("anderes", Organization.EU, LocalDate.of(2024, 1, 1), "Anderes.");

    assertThat(get("/states/DE/worklist?document=rat&status=PLANNED&status=NONE&due=none"))
        .bodyText()
        .contains("para_1", "para_2", "1 bis 3 von 3")
        .contains(
            "value=\"PLANNED\" checked",
            "name=\"document\" type=\"search\" list=\"document-options\"",
            "value=\"none\" selected")
        .doesNotContain("/documents/anderes/");
    assertThat(get("/states/DE/worklist?authority=-&evidence=none&sort=document&addressee="))
        .bodyText()
        .contains("value=\"-\" selected", "value=\"document\" selected")
        .contains("state=DE&amp;authority=-&amp;evidence=none&amp;sort=document\"");
    assertThat(get("/states/DE/worklist?status=PLANNED"))
        .bodyText()
        .contains("para_1")
        .doesNotContain("para_2");
    assertThat(get("/states/DE/worklist?due=overdue"))
        .bodyText()
        .contains("Mit dieser Auswahl ist nichts zu tun")
        .doesNotContain("<table");
    assertThat(get("/states/DE/worklist?status=ERFUNDEN&due=nie&document=")).hasStatusOk();
    for (String odd : List.of("{erfunden}", "rat'")) {
      assertThat(
              mvc.get()
                  .uri("/states/DE/worklist")
                  .param("document", odd)
                  .with(SignIn.coordinator()))
          .hasStatusOk()
          .bodyText()
          .contains("Kein Dokument heißt so", "ist nichts zu tun");
    }
  }

  @Test
  void aChosenFilterPutsTheAddressOfTheListIntoTheBrowser() {
    assertThat(
            mvc.get()
                .uri("/states/DE/worklist?document=&status=&authority=&due=overdue&sort=urgency")
                .header("HX-Request", "true")
                .with(SignIn.coordinator()))
        .hasStatusOk()
        .hasHeader("HX-Push-Url", "/states/DE/worklist?due=overdue");
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
  void longListsArePagedByWhatStandsOnThem() {
    examples.document(
        "lang",
        Organization.EU,
        LocalDate.of(2024, 1, 1),
        Collections.nCopies(120, "Text.").toArray(String[]::new));

    String first = body("/states/DE/worklist?document=lang");
    assertThat(first)
        .contains("1 bis 50 von 120", "/para_50\"")
        .doesNotContain("/para_51\"", "rel=\"prev\"");
    String second = body(link("next", first));
    assertThat(second)
        .contains("51 bis 100 von 120", "/para_51\"", "/para_100\"")
        .doesNotContain("/para_50\"");
    assertThat(body(link("next", second)))
        .contains("101 bis 120 von 120", "/para_120\"")
        .doesNotContain("rel=\"next\"");
    assertThat(body(link("prev", second)))
        .contains("1 bis 50 von 120")
        .doesNotContain("rel=\"prev\"");
    assertThat(get("/states/DE/worklist?document=lang&after=0_99999999"))
        .hasRedirectedUrl("/states/DE/worklist?document=lang");
    assertThat(get("/states/DE/worklist?after=irgendwo")).bodyText().contains("1 bis 50 von 123");
  }

  @Test
  void aLongerListAsksTheDatabaseNoMoreOften() {
    long few = statements.during(() -> get("/states/DE/worklist"));
    examples.document(
        "lang",
        Organization.EU,
        LocalDate.of(2024, 1, 1),
        Collections.nCopies(60, "Text.").toArray(String[]::new));
    report("para_1", StatusValue.PLANNED, LocalDate.of(2026, 1, 1));

    assertThat(statements.during(() -> get("/states/DE/worklist"))).isEqualTo(few);
  }

  @Test
  void aReportIsConfirmedFromTheListWhichStaysAsItIs() {
    report("para_1", StatusValue.PLANNED, null);
    String list = "/states/DE/worklist?status=PLANNED&sort=document";
    String confirm = "/documents/rat/para_1/states/DE/confirm?documentVersion=1";

    assertThat(get(list))
        .bodyText()
        .containsSubsequence(
            "name=\"back\" value=\"" + list.replace("&", "&amp;"),
            "form=\"confirm\" name=\"version\" value=\"1\" formaction=\"" + confirm);
    assertThat(
            mvc.post()
                .uri(confirm)
                .with(SignIn.coordinator())
                .with(csrf())
                .param("version", "1")
                .param("back", list))
        .hasStatus(303)
        .hasRedirectedUrl(list);
  }

  @Test
  void aKeptViewLeadsToTheListOfItsState() {
    assertThat(get("/worklist?state=DE&why=stale&authority=Büro A"))
        .hasRedirectedUrl("/states/DE/worklist?authority=B%C3%BCro%20A&why=stale");
  }

  @Test
  void unknownStatesAreNotFoundAndOtherWritingsAreLedOn() {
    assertThat(get("/states/XX/worklist")).hasStatus(404);
    assertThat(get("/states/uk/worklist?due=soon"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/states/GB/worklist?due=soon");
  }

  private String body(String address) {
    return assertThat(get(address)).hasStatusOk().bodyText().actual();
  }

  private static String link(String rel, String page) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  private void report(String eId, StatusValue value, LocalDate dueOn) {
    reporting.report(
        new ProvisionAddress("rat", eId),
        "DE",
        0,
        new StatusEntry(value, value.needsReason() ? "Darum." : null, null, dueOn, List.of()),
        "coordinator-de");
  }
}
