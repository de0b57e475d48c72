package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.SignIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a table says is applied for a reason, and what could not be applied leaves as a rest. */
class SheetApplyingTest extends SheetTest {

  @Test
  void whatIsRightIsAppliedWithTheReasonAndTheRestComesBackAsAFile() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\nrat;para_2;DE;v1.0;fertig;;;Weil;\n");

    assertThat(
            mvc.post()
                .uri(table + "/apply")
                .param("reason", "Abfrage der Ressorts")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl(table);

    assertThat(Jsoup.parse(body(get(table))).text())
        .contains("Ergebnis der Übernahme", "übernommen (1)", "Eine Zeile ist nicht übernommen");
    assertThat(history("para_1"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.after().value()).isEqualTo(StatusValue.PLANNED);
          assertThat(step.reason()).isEqualTo("Abfrage der Ressorts");
          assertThat(step.by()).isEqualTo("coordinator-de");
        });

    String rest = body(get(table + "/rest.csv"));
    assertThat(rest.lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("fertig", "Weil", "„fertig“ ist kein Umsetzungsstand");

    assertThat(checked(rest.replace(";fertig;", ";umgesetzt;")).select("button").eachText())
        .contains("1 Änderung übernehmen");
  }

  @Test
  void aMissingColumnOrTheWordForItLeavesTheFieldAlone() throws Exception {
    StatusEntry before =
        new StatusEntry(
            StatusValue.PLANNED, "Alt", "BMI", null, List.of(new Evidence("BGBl. I Nr. 7")));
    report("para_1", 0, before);

    String table =
        location(
            "Adresse;Fundstelle;Fassung;Umsetzungsstand;Begründung\nrat;para_1;v1.1;umgesetzt;[unverändert]\n");
    assertThat(apply(table)).hasStatus(303);

    assertThat(history("para_1").getFirst().after())
        .isEqualTo(new StatusEntry(StatusValue.IMPLEMENTED, "Alt", "BMI", null, before.evidence()));
  }

  @Test
  void noReasonIsNoStep() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");

    assertThat(
            mvc.post()
                .uri(table + "/apply")
                .param("reason", " ")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("Anlass der Änderung angeben", "data-focus");
    assertThat(history("para_1")).isEmpty();
  }

  @Test
  void whatChangesBetweenTheDryRunAndTheApplyingIsNoticed() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");
    report("para_1", 0, entry(StatusValue.IMPLEMENTED, null));

    assertThat(apply(table)).hasStatus(303);

    assertThat(Jsoup.parse(body(get(table))).text()).contains("inzwischen geändert (1)");
    assertThat(version("para_1")).isEqualTo(1);
  }

  @Test
  void aRowInConflictComesBackMergedAndIsDecidedByBeingSentAgain() throws Exception {
    report("para_1", 0, entry(StatusValue.PLANNED, "Alt"));
    report("para_1", 1, entry(StatusValue.IN_PROGRESS, "Neu"));
    String table = sent("rat;para_1;DE;v1.1;umgesetzt;;;Alt;\n");

    String rest = body(get(table + "/rest.csv"));
    assertThat(rest)
        .contains("umgesetzt", ";Neu;", "'v1.2", "Gespeichert ist „in Umsetzung“")
        .doesNotContain(";Alt;");

    assertThat(apply(location(rest))).hasStatus(303);
    assertThat(history("para_1").getFirst().after())
        .isEqualTo(entry(StatusValue.IMPLEMENTED, "Neu"));
  }

  @Test
  void manyChangesAreAppliedWhileNobodyWaitsAndThePageSaysHowFarItIs() throws Exception {
    int many = 230;
    String[] texts = new String[many];
    Arrays.setAll(texts, i -> "Absatz " + i + ".");
    examples.document("lang", Organization.EU, LocalDate.of(2024, 1, 1), texts);
    String table =
        sent(
            IntStream.rangeClosed(1, many)
                .mapToObj(i -> "lang;para_" + i + ";DE;v1.0;geplant;;;;\n")
                .collect(Collectors.joining()));

    assertThat(apply(table)).hasStatus(303);
    Document page = Jsoup.parse(body(get(table)));
    for (int look = 0; look < 300 && !page.select("progress").isEmpty(); look++) {
      assertThat(page.select("section[hx-trigger]").attr("hx-trigger")).isEqualTo("every 1s");
      Thread.sleep(100);
      page = Jsoup.parse(body(get(table)));
    }

    assertThat(page.select("nav li").eachText()).contains("übernommen (230)");
    assertThat(page.select("a[rel=next]").attr("href")).contains("after=51");
  }

  @Test
  void aPageThatAskedHowFarItIsLoadsItselfAnewInTheEnd() throws Exception {
    String table = sent("rat;para_1;DE;v1.0;geplant;;;;\n");

    assertThat(mvc.get().uri(table).header("HX-Request", "true").with(SignIn.coordinator()))
        .hasStatus(204)
        .hasHeader("HX-Refresh", "true");
    assertThat(get(table.replace("/DE/", "/FR/"))).hasStatus(404);
  }
}
