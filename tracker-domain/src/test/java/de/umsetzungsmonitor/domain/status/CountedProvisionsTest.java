package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which provisions count, of those that states report on. */
@IntegrationTest
class CountedProvisionsTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired StatusReporting reporting;
  @Autowired DocumentProgresses documents;
  @Autowired StateProgresses byState;
  @Autowired Worklist worklist;
  @Autowired StatusRows rows;
  @Autowired StateValues values;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aTextWithThreeParagraphs() {
    examples.document("rat", Organization.EU, LocalDate.of(2020, 10, 8), "Eins.", "Zwei.", "Drei.");
    examples.account("de", Role.COORDINATOR, "DE");
  }

  @Test
  void whatNobodyTaggedYetCounts() {
    assertThat(counted()).containsExactly("para_1", "para_2", "para_3");
  }

  @Test
  void whatAsksOthersOnlyDoesNotCountUntilATagNamesStates() {
    tag("para_2", Modality.REQUEST, Addressee.INDUSTRY, Addressee.AGENCIES);
    assertThat(counted()).containsExactly("para_1", "para_3");

    tag("para_2", Modality.OBLIGATION, Addressee.STATES, Addressee.INDUSTRY);
    assertThat(counted()).containsExactly("para_1", "para_2", "para_3");
  }

  @Test
  void whatAsksNothingOfAnybodyDoesNotCountUntilThatIsTakenBack() {
    markNoCommitment("para_3");
    assertThat(counted()).containsExactly("para_1", "para_2");

    jdbc.update("update no_commitment set removed_at = now(), removed_by = 'analyst'");
    assertThat(counted()).containsExactly("para_1", "para_2", "para_3");
  }

  @ParameterizedTest
  @EnumSource
  void kindsCountInTheDatabaseAsTheyDoInTheProgram(ProvisionKind kind) {
    jdbc.update("update provision set kind = ?", kind.name());

    assertThat(counted()).hasSize(kind.isReportable() ? 3 : 0);
  }

  @Test
  void pagesCountNothingElse() {
    report("para_1");
    report("para_2");
    tag("para_2", Modality.REQUEST, Addressee.INDUSTRY);

    assertThat(documents.slice(DocumentListing.ALL, 10).documents())
        .singleElement()
        .returns(3L, DocumentProgress::provisions)
        .returns(2L * 27, DocumentProgress::owed)
        .returns(Map.of(StatusValue.IMPLEMENTED, 1L), DocumentProgress::counts);
    assertThat(byState.of("rat"))
        .hasSize(27)
        .contains(new StateProgress("DE", 2, Map.of(StatusValue.IMPLEMENTED, 1L)));
    assertThat(
            worklist
                .slice("DE", WorklistFilter.NONE, WorklistOrder.URGENCY, null, 10, APRIL)
                .totals()
                .all())
        .isEqualTo(2);
    assertThat(values.at(Set.of("rat"), Set.of("para_1", "para_2", "para_3"), "DE"))
        .extracting(StateValue::eId)
        .containsExactlyInAnyOrder("para_1", "para_3");
  }

  @Test
  void anExportLeavesThemOutIfAskedToAndAsThingsStoodOnTheDay() {
    tag("para_2", Modality.REQUEST, Addressee.INDUSTRY); // on 1 March
    tag("para_2", Modality.OBLIGATION, Addressee.STATES); // on the same day
    jdbc.update(
        "update tag set removed_at = '2026-05-01T08:00:00Z', removed_by = 'analyst'"
            + " where modality = 'OBLIGATION'");
    markNoCommitment("para_3"); // on 15 April

    assertThat(exported(APRIL, false)).containsExactly("para_1", "para_2", "para_3");
    assertThat(exported(APRIL, true)).containsExactly("para_1", "para_2", "para_3");
    assertThat(exported(APRIL.plusMonths(1).minusDays(1), true))
        .containsExactly("para_1", "para_2");
    assertThat(exported(APRIL.plusMonths(2), true)).containsExactly("para_1");
    assertThat(exported(APRIL.plusMonths(2), false)).hasSize(3);
  }

  /** What counts now, by the column as well as by the history. */
  private List<String> counted() {
    List<String> now =
        jdbc.queryForList(
            "select e_id from provision where counts order by position", String.class);
    assertThat(
            jdbc.queryForList(
                """
                select p.e_id from provision p
                join counted_provision_as_of('infinity') c
                  on c.id = p.id and c.document_id = p.document_id
                order by p.position
                """,
                String.class))
        .isEqualTo(now);
    return now;
  }

  private List<String> exported(LocalDate asOf, boolean addressingStatesOnly) {
    StatusSelection selection =
        new StatusSelection(
            asOf,
            Set.of(),
            Set.of(),
            Set.of("DE"),
            Set.of(),
            Set.of(),
            Set.of(),
            addressingStatesOnly);
    return rows.first(selection, 10).stream().map(row -> row.provision().eId()).toList();
  }

  private void tag(String eId, Modality modality, Addressee... addressees) {
    provisions.tag(
        new ProvisionAddress("rat", eId),
        new TagEntry(modality, Set.of(addressees), null),
        "analyst",
        Instant.parse("2026-03-01T08:00:00Z"));
  }

  private void markNoCommitment(String eId) {
    jdbc.update(
        """
        insert into no_commitment (provision_id, marked_at, marked_by, carried)
        select id, ?, 'analyst', false from provision where e_id = ?
        """,
        OffsetDateTime.parse("2026-04-15T08:00:00Z"),
        eId);
  }

  private void report(String eId) {
    StatusEntry entry = new StatusEntry(StatusValue.IMPLEMENTED, null, null, null, List.of());
    reporting.report(new ProvisionAddress("rat", eId), "DE", 0, entry, "de");
  }
}
