package de.umsetzungsmonitor.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class CompletionsFragmentTest {

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired IndexUpdates index;
  @Autowired CountedStatements statements;

  @BeforeEach
  void aResolution() throws InterruptedException {
    examples.document(
        "res-77-1",
        Organization.UN,
        LocalDate.of(2022, 12, 15),
        "fordert die Bekämpfung der Armut;",
        "ersucht um Datenbanken <b>und</b> Berichte.");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void wordsAreProposedAsSearches() {
    assertThat(get("Armut bekaem"))
        .hasStatusOk()
        .bodyText()
        .contains("Suchen nach", "role=\"option\"", ">Armut Bekämpfung</a>", "1 Vorschlag")
        .doesNotContain("<html", "Bestimmungen");
  }

  @Test
  void documentsAndProvisionsAreProposedAsLinks() {
    assertThat(get("titel von"))
        .bodyText()
        .contains("Dokumente", "href=\"/documents/res-77-1\"", "RES-77-1", "Titel von res-77-1");
    assertThat(get("Ziffer 2"))
        .bodyText()
        .contains("Bestimmungen", "href=\"/documents/res-77-1/para_2\"", "RES-77-1, Ziffer 2");
  }

  @Test
  void whereNothingComesToMindTheListIsEmpty() {
    assertThat(get("<script>")).bodyText().contains("Keine Vorschläge").doesNotContain("option");
    assertThat(get("")).hasStatusOk().bodyText().doesNotContain("option");
  }

  @Test
  void theDatabaseIsAskedAtMostOnce() {
    assertThat(statements.during(() -> get("Ziffer"))).isLessThanOrEqualTo(1);
    assertThat(statements.during(() -> get("Ziffer 2"))).isEqualTo(1);
  }

  @Test
  void onlyWhoIsSignedInIsToldWhatThereIs() {
    assertThat(mvc.get().uri("/search/completions?q=Ziffer 2")).hasStatus(302);
  }

  private MvcTestResult get(String typed) {
    return mvc.get().uri("/search/completions").param("q", typed).with(SignIn.auditor()).exchange();
  }
}
