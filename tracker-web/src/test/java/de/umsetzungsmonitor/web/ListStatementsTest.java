package de.umsetzungsmonitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Account;
import de.umsetzungsmonitor.domain.account.Accounts;
import de.umsetzungsmonitor.domain.account.ApiTokens;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.export.ExportJobs;
import de.umsetzungsmonitor.domain.export.ExportOrder;
import de.umsetzungsmonitor.domain.link.LinkRelation;
import de.umsetzungsmonitor.domain.link.Linking;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.reminder.Reminders;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.domain.view.SavedViews;
import de.umsetzungsmonitor.domain.view.ViewAddress;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every page, feed and answer with a list, before and after the tracker has grown. */
@WebTest
class ListStatementsTest {

  private static final ProvisionAddress HERE = new ProvisionAddress("rat", "para_1");

  private static final List<String> OF_ANALYSTS =
      List.of(
          "/",
          "/documents",
          "/documents/rat",
          "/documents/rat/para_1",
          "/documents/rat/states",
          "/documents/rat/changes",
          "/choices/documents?document=un",
          "/ingest",
          "/views",
          "/account",
          "/review",
          "/review?document=rat",
          "/review/rules",
          "/review/rules/regel");

  private static final List<String> OF_COORDINATORS =
      List.of(
          "/",
          "/states/DE/worklist",
          "/states/DE/worklist?document=rat",
          "/states/DE/worklist/upload",
          "/states/DE/history",
          "/account/history",
          "/account/reminders",
          "/matrix?document=",
          "/search?q=&state=DE",
          "/search/completions?q=Te",
          "/documents/rat/para_1/states/DE",
          "/documents/rat/para_1/history",
          "/documents/rat/para_1/states/DE/history",
          "/exports/jobs");

  private static final List<String> OF_AUDITORS =
      List.of(
          "/exports",
          "/exports/jobs",
          "/audit",
          "/audit?document=rat",
          "/audit/chain",
          "/api/documents?size=50",
          "/api/documents?size=50&after=rat",
          "/api/documents/rat/provisions",
          "/api/documents/rat/para_1",
          "/api/search?q=");

  @Autowired MockMvcTester mvc;
  @Autowired CountedStatements statements;
  @Autowired Examples examples;
  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired StatusReporting reporting;
  @Autowired Linking linking;
  @Autowired Binding binding;
  @Autowired SavedViews views;
  @Autowired ExportJobs exports;
  @Autowired Reminders reminders;
  @Autowired IndexUpdates index;
  @Autowired JdbcTemplate jdbc;

  @Test
  void noPageAsksMoreOftenWhenItsListsAreLonger() throws InterruptedException {
    examples.account("analyst", Role.ANALYST);
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("auditor", Role.AUDITOR);
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Text.", "Text.");
    String feeds = "/feeds/" + reminders.openFeeds("coordinator-de", Instant.now()).value();
    grow(1, 2);
    Map<String, Long> few = count(feeds);
    grow(3, 40);

    assertThat(count(feeds)).isEqualTo(few);
  }

  /** More documents with reports, suggestions and links, and more of all that people keep. */
  private void grow(int first, int last) throws InterruptedException {
    Account analyst = accounts.findByUsername("analyst").orElseThrow();
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST, Set.of(Addressee.STATES), new TextSpan("Text", 0, 4), "regel", 0.9);
    for (int n = first; n <= last; n++) {
      String slug = "un-" + n;
      examples.document(slug, Organization.UN, LocalDate.of(2022, 1, 1), "Text.", "Text.");
      examples.suggest(slug, "para_2", "1", Instant.EPOCH, proposed);
      report(new ProvisionAddress(slug, "para_1"), 0, n);
      report(HERE, n - 1, n);
      linking.link(
          HERE, LinkRelation.OVERLAPS, new ProvisionAddress(slug, "para_1"), null, "analyst");
      binding.decide(
          "rat",
          "CH",
          n % 2 == 0 ? BindingRule.MEMBERSHIP : BindingRule.INCLUDED,
          "weil",
          "analyst");
      views.keep("auditor", "Ansicht " + n, ViewAddress.of("/search?q=a").orElseThrow(), true, NOW);
      tokens.issue(analyst, "Schlüssel " + n, Instant.now(), 1);
      upload(n);
      export(n);
    }
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
  }

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private void report(ProvisionAddress address, int basedOn, int n) {
    StatusEntry entry =
        new StatusEntry(StatusValue.PLANNED, "Stand " + n, "BMI " + n, null, List.of());
    reporting.report(address, "DE", basedOn, entry, "coordinator-de");
  }

  private void upload(int n) {
    jdbc.update(
        """
        insert into upload (version, file_name, sha256, size, created_at, created_by, state,
          metadata, changed_at, changed_by)
        values (0, 'offen.txt', lpad(?::text, 64, '0'), 1, now(), 'analyst', 'READY', '{}', now(),
          'analyst')
        """,
        n);
  }

  private void export(int n) {
    LocalDate day = LocalDate.of(2026, 2, 1);
    for (String by : List.of("auditor", "coordinator-de")) {
      Set<String> states = by.equals("auditor") ? Set.of() : Set.of("DE");
      ExportOrder order = new ExportOrder("rfc4180", day, "n=" + n, states, 1, "a.csv", by);
      long id = exports.take(order, "anderswo", Duration.ofMinutes(1), NOW).id();
      exports.fail(id, NOW);
    }
  }

  /** The statements of each address; it was asked for before, since some things are read once. */
  private Map<String, Long> count(String feeds) {
    Map<String, Long> counts = new LinkedHashMap<>();
    OF_ANALYSTS.forEach(address -> count(address, SignIn.analyst(), counts));
    OF_COORDINATORS.forEach(address -> count(address, SignIn.coordinator(), counts));
    OF_AUDITORS.forEach(address -> count(address, SignIn.auditor(), counts));
    for (String feed : List.of("/due.ics", "/changes.atom")) {
      count(feeds + feed, SignIn.coordinator(), counts);
    }
    return counts;
  }

  private void count(String address, RequestPostProcessor who, Map<String, Long> counts) {
    Runnable request = () -> assertThat(mvc.get().uri(address).with(who)).as(address).hasStatusOk();
    request.run();
    counts.merge(address, statements.during(request), Long::sum);
  }
}
