package de.umsetzungsmonitor.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PastReportsTest {

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired PastReports past;

  @Test
  void aReportHoldsSinceItWasLastConfirmedAlsoOnTheNextVersionOfTheText() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.");
    examples.account("de", Role.COORDINATOR, "DE");
    StatusEntry planned = new StatusEntry(StatusValue.PLANNED, null, null, null, List.of());
    reporting.report(FIRST, "DE", 0, planned, "de");
    StatusReport confirmed = reporting.confirm(FIRST, "DE", 1, "de");
    examples.version("rat", Instant.now(), "Eins!");

    assertThat(past.of(FIRST, null, LocalDate.now(Days.ZONE)))
        .singleElement()
        .returns(2, PastReport::step)
        .returns(confirmed.confirmedAt(), PastReport::since);
  }
}
