package de.umsetzungsmonitor.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.export.ExportJob;
import de.umsetzungsmonitor.domain.export.ExportJobs;
import de.umsetzungsmonitor.domain.export.ExportOrder;
import de.umsetzungsmonitor.domain.export.ExportState;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class ExportJobPagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired ExportJobs jobs;
  @Autowired ExportRunner runner;
  @Autowired ExportStore store;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aTextOfTheCouncil() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 10, 8), "Der Rat ersucht.");
  }

  @Test
  void aFileIsMadeInTheBackgroundAndIsTheSameAsTheOneThatIsSentAtOnce() throws Exception {
    String query = "document=rat&scope=counting&asOf=2026-02-01&format=audit-package";
    long id = order(query, SignIn.auditor());
    ExportJob job = awaitEnd(id);

    assertThat(job.state()).isEqualTo(ExportState.DONE);
    assertThat(job.done()).isEqualTo(28).isEqualTo(job.order().total());
    MockHttpServletResponse file = get("/exports/jobs/" + id + "/file", SignIn.auditor());
    assertThat(file.getContentAsByteArray())
        .isEqualTo(get("/exports/file?" + query, SignIn.auditor()).getContentAsByteArray());
    assertThat(Sha256.of(file.getContentAsByteArray())).isEqualTo(job.file().sha256());
    assertThat(file.getHeader("Content-Disposition"))
        .contains("umsetzungsstand-2026-02-01-pruefpaket.zip");
    assertThat(get("/exports/jobs/" + id, SignIn.auditor()).getContentAsString())
        .contains(job.file().sha256(), "fertig", "/exports?document=rat&amp;scope=counting")
        .doesNotContain("hx-trigger=\"every");
    assertThat(get("/exports", SignIn.auditor()).getContentAsString())
        .contains("Zuletzt im Hintergrund erstellt", "/exports/jobs/" + id);
  }

  @Test
  void aPageOfAJobUnderWayAsksForItselfUntilItIsDone() throws Exception {
    long id = waiting("auditor", Set.of(), Duration.ofMinutes(1));
    jobs.begin(id, Instant.now());
    jobs.tell(id, 400_000);

    assertThat(get("/exports/jobs/" + id, SignIn.auditor()).getContentAsString())
        .contains("hx-trigger=\"every 1s\"", "400.000 von 1.000.000 Zeilen", "value=\"40\"");
    assertThat(get("/exports/jobs", SignIn.auditor()).getContentAsString())
        .contains("hx-trigger=\"every 2s\"", "wird erstellt");
    jobs.fail(id, Instant.now());
    assertThat(
            mvc.get()
                .uri("/exports/jobs/" + id)
                .header("HX-Request", "true")
                .with(SignIn.auditor()))
        .hasStatus(204)
        .hasHeader("HX-Refresh", "true");
    assertThat(get("/exports/jobs/" + id, SignIn.auditor()).getContentAsString())
        .contains("Die Datei konnte nicht erstellt werden", "Erneut anfordern");
  }

  @Test
  void nobodyHasMoreThanAFewFilesMadeAtOnce() {
    for (int i = 0; i < ExportJobs.MOST_OPEN; i++) {
      waiting("auditor", Set.of(), Duration.ofMinutes(1));
      jdbc.update("update export_job set query = query || ?", "&n=" + i);
    }

    assertThat(
            mvc.post()
                .uri("/exports/jobs")
                .param("format", "rfc4180")
                .with(SignIn.auditor())
                .with(csrf()))
        .hasStatus(409)
        .bodyText()
        .contains("Für Sie werden schon 5 Dateien erstellt.", "href=\"#format\"");
  }

  @Test
  void aJobWhoseInstanceIsGoneHasFailed() throws Exception {
    long id = waiting("auditor", Set.of(), Duration.ZERO);
    runner.sweep();

    assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(ExportState.FAILED);
  }

  @Test
  void aFileGoesWhenItWasKeptLongEnoughOrNobodyWantsIt() throws Exception {
    long old = order("asOf=2026-02-01&format=rfc4180", SignIn.auditor());
    awaitEnd(old);
    long unwanted = order("asOf=2026-02-02&format=rfc4180", SignIn.auditor());
    awaitEnd(unwanted);
    jdbc.update("update export_job set finished_at = now() - interval '8 days' where id = ?", old);
    runner.sweep();
    assertThat(
            mvc.post()
                .uri("/exports/jobs/" + unwanted + "/remove")
                .with(SignIn.auditor())
                .with(csrf()))
        .hasStatus(303);

    for (long gone : new long[] {old, unwanted}) {
      assertThat(store.find(gone)).isEmpty();
      assertThat(mvc.get().uri("/exports/jobs/" + gone + "/file").with(SignIn.auditor()))
          .hasStatus(404);
      assertThat(get("/exports/jobs/" + gone, SignIn.auditor()).getContentAsString())
          .contains("nicht mehr aufbewahrt", "Erneut anfordern");
    }
  }

  @Test
  void coordinatorsSeeTheirOwnFilesAndAuditorsAll() throws Exception {
    long ofOthers = order("asOf=2026-02-01&format=rfc4180", SignIn.auditor());
    long own = order("asOf=2026-02-01&format=rfc4180", SignIn.coordinator());
    awaitEnd(own);
    awaitEnd(ofOthers);

    assertThat(get("/exports/jobs", SignIn.coordinator()).getContentAsString())
        .contains("/exports/jobs/" + own + "\"")
        .doesNotContain("/exports/jobs/" + ofOthers + "\"");
    assertThat(get("/exports/jobs", SignIn.auditor()).getContentAsString())
        .contains("/exports/jobs/" + own + "\"", "/exports/jobs/" + ofOthers + "\"");
    assertThat(
            get("/exports/jobs/" + own + "/file", SignIn.coordinator())
                .getContentAsString()
                .lines())
        .hasSize(2);
    for (String page : new String[] {"", "/file"}) {
      assertThat(mvc.get().uri("/exports/jobs/" + ofOthers + page).with(SignIn.coordinator()))
          .hasStatus(404);
      assertThat(
              mvc.get()
                  .uri("/exports/jobs/" + own + page)
                  .with(SignIn.as("coordinator-de", Role.COORDINATOR, "AT")))
          .as("no longer Germany's coordinator")
          .hasStatus(404);
      assertThat(mvc.get().uri("/exports/jobs/" + own + page).with(SignIn.analyst()))
          .hasStatus(403);
    }
    assertThat(
            mvc.post()
                .uri("/exports/jobs?states=FR&format=rfc4180")
                .with(SignIn.coordinator())
                .with(csrf()))
        .hasStatus(403);
  }

  @Test
  void olderJobsFollowOnPagesOfTheirOwn() throws Exception {
    long first = waiting("auditor", Set.of("AT"), Duration.ofMinutes(1));
    for (int i = 0; i < 20; i++) {
      waiting("other-" + i, Set.of(), Duration.ofMinutes(1));
    }
    String page = get("/exports/jobs", SignIn.auditor()).getContentAsString();
    assertThat(page).contains("Ältere").doesNotContain("/exports/jobs/" + first + "\"");
    assertThat(get("/exports/jobs?before=" + (first + 1), SignIn.auditor()).getContentAsString())
        .contains("/exports/jobs/" + first + "\"")
        .doesNotContain("Ältere");
  }

  private long order(String query, RequestPostProcessor who) {
    MockHttpServletResponse response =
        mvc.post()
            .uri(URI.create("/exports/jobs?" + query))
            .with(who)
            .with(csrf())
            .exchange()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(303);
    String address = response.getRedirectedUrl();
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  private long waiting(String by, Set<String> states, Duration lease) {
    ExportOrder order =
        new ExportOrder(
            "rfc4180",
            LocalDate.of(2026, 2, 1),
            "asOf=2026-02-01&format=rfc4180",
            states,
            1_000_000,
            "umsetzungsstand-2026-02-01.csv",
            by);
    return jobs.take(order, "elsewhere", lease, Instant.now()).id();
  }

  private ExportJob awaitEnd(long id) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (jobs.find(id).orElseThrow().state().isUnderWay() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    return jobs.find(id).orElseThrow();
  }

  private MockHttpServletResponse get(String address, RequestPostProcessor who) {
    var response = mvc.get().uri(URI.create(address)).with(who).exchange().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return response;
  }
}
