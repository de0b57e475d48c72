package de.umsetzungsmonitor.web.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.search.ProvisionSearch;
import de.umsetzungsmonitor.search.SearchRequest;
import de.umsetzungsmonitor.search.index.IndexAdministration;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class IndexPageTest {

  private static final String PAGE = "/admin/search-index";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired IndexUpdates updates;
  @Autowired IndexAdministration index;
  @Autowired ProvisionSearch search;

  @BeforeEach
  void aDocument() throws InterruptedException {
    examples.document("un-1", Organization.UN, LocalDate.EPOCH, "eins", "zwei", "drei");
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void thePageSaysHowItStandsWithTheIndex() {
    await().until(() -> index.overview().rebuild() == null);
    assertThat(mvc.get().uri(PAGE).with(admin()))
        .hasStatusOk()
        .bodyText()
        .contains("Der Index ist auf dem Stand der Datenbank", "Index neu aufbauen")
        .containsPattern("Bestimmungen im Index</dt><dd[^>]*>3</dd>")
        .containsPattern("Bestimmungen in der Datenbank</dt><dd[^>]*>3</dd>")
        .containsPattern("Noch nicht gelesene Änderungen</dt><dd[^>]*>0</dd>")
        .doesNotContain("<progress", "hx-get=\"" + PAGE);
    assertThat(mvc.get().uri(PAGE).with(admin()).cookie(new Cookie("language", "en")))
        .bodyText()
        .contains("Rebuild the index")
        .doesNotContain("Bestimmungen");
  }

  @Test
  void anAdministratorBuildsItAnewWhileTheSearchGoesOn() {
    Instant before = Objects.requireNonNull(index.overview().builtAt());

    assertThat(mvc.post().uri(PAGE).with(admin()).with(csrf()))
        .hasStatus(303)
        .hasRedirectedUrl(PAGE);
    assertThat(search.search(SearchRequest.of("")).total()).isEqualTo(3);
    await().atMost(Duration.ofSeconds(10)).until(() -> !before.equals(index.overview().builtAt()));
    assertThat(search.search(SearchRequest.of("")).total()).isEqualTo(3);
    assertThat(mvc.get().uri("/").with(admin())).bodyText().contains("Verwaltung", PAGE);
  }

  @Test
  void nobodyElseSeesItOrBuildsIt() {
    for (RequestPostProcessor other :
        new RequestPostProcessor[] {SignIn.analyst(), SignIn.coordinator(), SignIn.auditor()}) {
      assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
      assertThat(mvc.post().uri(PAGE).with(other).with(csrf())).hasStatus(403);
      assertThat(mvc.get().uri("/").with(other)).bodyText().doesNotContain("Verwaltung");
    }
    assertThat(mvc.post().uri(PAGE).with(admin())).hasStatus(403);
  }

  private static RequestPostProcessor admin() {
    return SignIn.as("admin", Role.ADMIN);
  }
}
