package de.umsetzungsmonitor.web.status;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A test of the form in which Germany reports on one provision, by two coordinators. */
@WebTest
abstract class ReportTest {

  static final String FORM = "/documents/rat/para_1/states/DE";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;

  @BeforeEach
  void aDocumentAndTwoCoordinators() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Der Rat ersucht um <Taten>.");
    examples.account("coordinator-de", Role.COORDINATOR, "DE");
    examples.account("kollegin", Role.COORDINATOR, "DE");
  }

  MvcTestResult get(String address) {
    return mvc.get().uri(address).with(SignIn.coordinator()).exchange();
  }

  MvcTestResult post(String... params) {
    return with(mvc.post().uri(FORM), params).with(SignIn.coordinator()).with(csrf()).exchange();
  }

  void report(int basedOn, StatusEntry entry) {
    reporting.report(new ProvisionAddress("rat", "para_1"), "DE", basedOn, entry, "kollegin");
  }

  static StatusEntry entry(StatusValue value, String note, String authority, LocalDate dueOn) {
    return new StatusEntry(value, note, authority, dueOn, List.of());
  }

  StatusEntry current() {
    return reports.find(provisions.get("rat", "para_1"), "DE").orElseThrow().entry();
  }

  List<?> history() {
    return changes.latest(provisions.get("rat", "para_1"), Limit.unlimited());
  }

  /** The same request with these parameters, each a name and a value. */
  static MockMvcRequestBuilder with(MockMvcRequestBuilder request, String... params) {
    for (int i = 0; i < params.length; i += 2) {
      request.param(params[i], params[i + 1]);
    }
    return request;
  }
}
