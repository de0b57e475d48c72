package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StatusStepsTest {

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");
  private static final LocalDate TODAY = LocalDate.now(Days.ZONE);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusSteps steps;

  @BeforeEach
  void aTextOfTheCouncilOnWhichTwoStatesReport() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 10, 8), "Der Rat ersucht.");
    examples.account("de", Role.COORDINATOR, "DE", "AT");
    reporting.report(FIRST, "DE", 0, said(StatusValue.PLANNED), "Rundschreiben", "de");
    reporting.report(FIRST, "DE", 1, said(StatusValue.IMPLEMENTED), "de");
    reporting.report(FIRST, "AT", 0, said(StatusValue.PLANNED), "de");
  }

  @Test
  void eachStepShowsWhatItReplacedAndWhy() {
    assertThat(read(TODAY))
        .containsExactly(
            "AT: - > PLANNED", "DE: - > PLANNED (Rundschreiben)", "DE: PLANNED > IMPLEMENTED");
    assertThat(read(TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void theHistoryGoesBackBeyondANewVersionAndCopiesAreNoSteps() {
    examples.version("rat", Instant.now(), "Neu.", "Der Rat ersucht nun.");
    reporting.confirm(new ProvisionAddress("rat", "para_2"), "DE", 2, "de");

    List<StatusSteps.Step> read = new ArrayList<>();
    steps.read(selection(TODAY), read::add);
    assertThat(read)
        .filteredOn(step -> step.state().iso2().equals("DE"))
        .extracting(step ->
            step.saidOn()
                + " "
                + step.saidIn()
                + " "
                + step.after().version()
                + (step.confirmation() ? " confirmed" : ""))
        .containsExactly("para_1 1 1", "para_1 1 2", "para_2 2 3 confirmed");
    assertThat(read)
        .extracting(step -> step.provision().eId() + " " + step.provision().documentVersion())
        .containsOnly("para_2 2");
  }

  private List<String> read(LocalDate day) {
    List<String> read = new ArrayList<>();
    steps.read(
        selection(day),
        step ->
            read.add(
                step.state().iso2()
                    + ": "
                    + (step.before() == null ? "-" : step.before().value())
                    + " > "
                    + step.after().value()
                    + (step.reason() == null ? "" : " (" + step.reason() + ")")));
    return read;
  }

  private static StatusSelection selection(LocalDate day) {
    return new StatusSelection(
        day, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);
  }

  private static StatusEntry said(StatusValue value) {
    return new StatusEntry(value, null, null, null, List.of());
  }
}
