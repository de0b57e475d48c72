package de.umsetzungsmonitor.web.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.CountedStatements;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class FeedTest {

  private static final LocalDate DUE = LocalDate.now(Days.ZONE).plusDays(40);

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired CountedStatements statements;
  @Autowired StatusReporting reporting;
  @Autowired Reminders reminders;
  @Autowired JdbcClient jdbc;

  private String feeds = "";

  @BeforeEach
  void aReportAndASubscription() {
    examples.document(
        "rat",
        Organization.EU,
        LocalDate.of(2019, 9, 27),
        "Erster, mit Komma; und Semikolon, und so lang, dass die Zeile im Kalender umbrochen wird:"
            + " Überprüfung größerer Übermittlungsgebühren für öffentliche Behörden, jährlich 😀.",
        "Zweiter.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    report(0, StatusValue.PLANNED);
    feeds = "/feeds/" + reminders.openFeeds("coordinator-de", Instant.now()).value();
  }

  @Test
  void theCalendarHasAnEventOnEachDueDate() throws Exception {
    MvcTestResult answer = mvc.get().uri(feeds + "/due.ics").exchange();

    assertThat(answer)
        .hasStatusOk()
        .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
        .doesNotContainHeader("Set-Cookie");
    byte[] bytes = answer.getResponse().getContentAsByteArray();
    assertThat(answer.getResponse().getContentAsString().split("\r\n"))
        .contains("DTSTART;VALUE=DATE:" + DUE.toString().replace("-", ""))
        .allSatisfy(line -> assertThat(line.getBytes()).hasSizeLessThanOrEqualTo(75));
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    assertThat(calendar.validate().hasErrors()).isFalse();
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().getSummary().getValue())
        .startsWith("Frist: ")
        .endsWith("Nummer 1 (Deutschland)");
    assertThat(events.getFirst().getDescription().getValue())
        .startsWith("Erster, mit Komma; und Semikolon");
  }

  @Test
  void howManyStatesThereAreDoesNotChangeHowOftenTheDatabaseIsAsked() {
    long one = statements.during(() -> mvc.get().uri(feeds + "/due.ics").exchange());
    examples.account("viele", Role.COORDINATOR, "AT", "BE", "DE", "FR", "IT", "SE");
    String others = "/feeds/" + reminders.openFeeds("viele", Instant.now()).value();

    assertThat(statements.during(() -> mvc.get().uri(others + "/due.ics").exchange()))
        .isEqualTo(one);
  }

  @Test
  void whatIsSettledIsNotDueHoweverTheListStillAsksForEvidence() throws Exception {
    report(1, StatusValue.IMPLEMENTED);

    assertThat(mvc.get().uri(feeds + "/due.ics"))
        .hasStatusOk()
        .bodyText()
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void theFeedTellsWhatWasReportedTheLatestFirst() {
    report(1, StatusValue.IN_PROGRESS);

    assertThat(mvc.get().uri(feeds + "/changes.atom"))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence(
            "http://www.w3.org/2005/Atom",
            "<title>Deutschland: ",
            "/documents/rat/para_1?version=1",
            "Umsetzungsstand: geplant → in Umsetzung",
            "<title>Deutschland: ");
    assertThat(mvc.get().uri(feeds + "/changes.atom?state=FR"))
        .hasStatusOk()
        .bodyText()
        .contains("2026:changes/FR</id>")
        .doesNotContain("<entry");
    assertThat(mvc.get().uri(feeds + "/changes.atom?state=XX")).hasStatus(404);
    assertThat(mvc.get().uri(feeds + "/changes.atom?before=irgendwas")).hasStatus(404);
  }

  @Test
  void aCharacterThatXmlCannotHoldNeitherComesInNorBreaksTheFeedOfOlderReports() {
    report(1, StatusValue.PLANNED, "mit\u0001Steuer\uFFFEzeichen");
    assertThat(jdbc.sql("select note from status_report").query(String.class).single())
        .isEqualTo("mitSteuerzeichen");

    jdbc.sql("alter table status_change disable trigger user").update();
    jdbc.sql("update status_change set note = 'von\u0001früher' where note is not null").update();
    jdbc.sql("alter table status_change enable trigger user").update();
    assertThat(mvc.get().uri(feeds + "/changes.atom"))
        .hasStatusOk()
        .bodyText()
        .contains("vonfrüher");
  }

  @Test
  void whoeverAsksAgainIsToldThatNothingChanged() {
    for (String feed : List.of("/due.ics", "/changes.atom")) {
      String tag = mvc.get().uri(feeds + feed).exchange().getResponse().getHeader("ETag");
      assertThat(mvc.get().uri(feeds + feed).header("If-None-Match", tag)).hasStatus(304);
      report(
          jdbc.sql("select version from status_report").query(Integer.class).single(),
          feed.equals("/due.ics") ? StatusValue.NOT_STARTED : StatusValue.PLANNED);
      assertThat(mvc.get().uri(feeds + feed).header("If-None-Match", tag)).hasStatusOk();
    }
  }

  @Test
  void aSecretThatIsUnknownReplacedOrOfADisabledAccountOpensNothing() {
    assertThat(mvc.get().uri("/feeds/um_geraten/due.ics")).hasStatus(404);

    jdbc.sql("update account set enabled = false").update();
    assertThat(mvc.get().uri(feeds + "/due.ics")).hasStatus(404);
    jdbc.sql("update account set enabled = true").update();
    reminders.openFeeds("coordinator-de", Instant.now());
    assertThat(mvc.get().uri(feeds + "/due.ics")).hasStatus(404);
    assertThat(mvc.get().uri(feeds + "/changes.atom")).hasStatus(404);
  }

  @Test
  void theAddressesAreShownOnceAndCanBeBlocked() {
    MvcTestResult made = post("/account/reminders/feeds");

    assertThat(made).hasStatus(303);
    assertThat(String.valueOf(made.getMvcResult().getFlashMap().get("calendar")))
        .endsWith("/due.ics");
    assertThat(mvc.get().uri("/account/reminders").with(SignIn.coordinator()))
        .bodyText()
        .contains("Ihre Adressen gelten seit dem")
        .doesNotContain("due.ics");
    assertThat(post("/account/reminders/feeds/close")).hasStatus(303);
    assertThat(mvc.get().uri("/account/reminders").with(SignIn.coordinator()))
        .bodyText()
        .contains("noch keine Adressen", "kein Mailserver eingerichtet");
  }

  private MvcTestResult post(String uri) {
    return mvc.post().uri(uri).with(SignIn.coordinator()).with(csrf()).exchange();
  }

  private void report(int basedOn, StatusValue value) {
    report(basedOn, value, null);
  }

  private void report(int basedOn, StatusValue value, String note) {
    reporting.report(
        new ProvisionAddress("rat", "para_1"),
        "DE",
        basedOn,
        new StatusEntry(value, note, null, DUE, List.of()),
        "coordinator-de");
  }
}
