package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class StatusRowsTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
  private static final Set<Addressee> TO_STATES = Set.of(Addressee.STATES);

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired StatusRows rows;
  @Autowired StatusReporting reporting;
  @Autowired AskedProvisions asked;
  @Autowired StatusSummaries summaries;
  @Autowired JdbcTemplate jdbc;

  private PolicyDocument council;

  @BeforeEach
  void aTextOfTheCouncilAndOneOfTheG7() {
    council =
        examples.document(
            "rat", Organization.EU, LocalDate.of(2019, 10, 8), "Der Rat ersucht.", "Er bittet.");
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "We commit.");
  }

  @Test
  void rowsComeByDocumentThenPlaceThenState() {
    assertThat(read(everything(SPRING)))
        .startsWith("G7 para_1 CA -", "G7 para_1 DE -", "G7 para_1 FR -")
        .containsSubsequence(
            "G7 para_1 US -", "RAT para_1 AT -", "RAT para_1 SK -", "RAT para_2 AT -")
        .hasSize(7 + 2 * 28);
  }

  @Test
  void theUnitedKingdomIsBoundByWhatTheCouncilAdoptedWhileItWasAMember() {
    examples.document(
        "spaeter", Organization.EU, LocalDate.of(2020, 7, 24), "Die Kommission wird.");

    assertThat(read(states("GB")))
        .containsExactly("G7 para_1 GB -", "RAT para_1 GB -", "RAT para_2 GB -");
    assertThat(read(documents("spaeter"))).hasSize(27);
  }

  @Test
  void ofSeveralChangesTheLastBeforeTheEndOfTheDayInBerlinCounts() {
    change("DE", 1, "PLANNED", "2026-03-31T21:59:59Z"); // the last second of 31 March in Berlin
    change("DE", 2, "IN_PROGRESS", "2026-03-31T22:00:00Z");
    change("DE", 3, "IMPLEMENTED", "2026-06-01T10:00:00Z");

    assertThat(read(of("DE", SPRING.minusDays(2)))).containsExactly("RAT para_1 DE -");
    assertThat(read(of("DE", SPRING.minusDays(1)))).containsExactly("RAT para_1 DE PLANNED 1");
    assertThat(read(of("DE", SPRING))).containsExactly("RAT para_1 DE IN_PROGRESS 2");
    assertThat(read(of("DE", SUMMER))).containsExactly("RAT para_1 DE IMPLEMENTED 3");
    for (StatusSelection spring : List.of(of("DE", SPRING), everything(SPRING))) {
      StatusSummary summary = rows.summary(spring);
      assertThat(summary.byValue()).containsEntry(StatusValue.IN_PROGRESS, 1L);
      assertThat(summary.steps()).isEqualTo(2);
      assertThat(summary.byValue().values().stream().mapToLong(n -> n).sum())
          .isEqualTo(summary.rows());
    }
  }

  @Test
  void allThatWasReportedIsInTheRow() {
    change("DE", 1, "PLANNED", "2026-03-01T08:00:00Z");

    assertThat(rows.first(of("DE", SPRING), 1))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.state().name()).isEqualTo("Deutschland");
          assertThat(row.report())
              .isEqualTo(
                  new StatusRow.Report(
                      StatusValue.PLANNED,
                      "Entwurf",
                      "BMI",
                      LocalDate.of(2027, 3, 31),
                      List.of("https://example.org/b", "BGBl. 1"),
                      List.of(),
                      Instant.parse("2026-03-01T08:00:00Z"),
                      "de",
                      1,
                      ClaimSource.SELF_REPORTED,
                      null,
                      Instant.parse("2026-03-01T08:00:00Z"),
                      "de",
                      false));
        });
  }

  @Test
  void aTagThatWasRemovedLaterStillStandsInThePast() {
    tag(Modality.REQUEST, Set.of(Addressee.INDUSTRY, Addressee.STATES), "2026-03-01T08:00:00Z");
    tag(Modality.OBLIGATION, TO_STATES, "2026-03-02T08:00:00Z");
    tag(Modality.OBLIGATION, Set.of(Addressee.INDUSTRY), "2026-03-03T08:00:00Z");
    jdbc.update("update tag set removed_at = '2026-05-01T08:00:00Z', removed_by = 'analyst'");

    assertThat(rows.first(of("DE", SPRING), 1))
        .singleElement()
        .returns(List.of("OBLIGATION", "REQUEST"), row -> row.provision().modalities())
        .returns(List.of("STATES", "INDUSTRY"), row -> row.provision().addressees());
    for (LocalDate without : List.of(SUMMER, LocalDate.of(2026, 2, 1))) {
      assertThat(rows.first(of("DE", without), 1))
          .singleElement()
          .returns(List.of(), row -> row.provision().modalities())
          .returns(List.of(), row -> row.provision().addressees());
    }
  }

  @Test
  void modalityAndAddresseeMustStandInOneTag() {
    tag(Modality.REQUEST, Set.of(Addressee.INDUSTRY), "2026-03-01T08:00:00Z");
    tag(Modality.OBLIGATION, TO_STATES, "2026-03-02T08:00:00Z");

    assertThat(read(asking(Set.of(Modality.REQUEST), Set.of()))).hasSize(28);
    assertThat(read(asking(Set.of(), TO_STATES))).hasSize(28);
    assertThat(read(asking(Set.of(Modality.REQUEST), Set.of(Addressee.INDUSTRY)))).hasSize(28);
    assertThat(read(asking(Set.of(Modality.REQUEST), TO_STATES))).isEmpty();
  }

  @Test
  void recitalsAndTextsThatCameInLaterAreLeftOutAndSaidSo() {
    provisions.save(
        new Provision(
            council,
            "rec_1",
            "rec",
            ProvisionKind.RECITAL,
            null,
            null,
            0,
            null,
            "UNTER HINWEIS",
            List.of()));
    jdbc.update(
        "update policy_document set ingested_at = '2026-05-01T08:00:00Z' where slug = 'g7'");
    change("DE", 1, "PLANNED", "2026-03-01T08:00:00Z");

    StatusSummary summary = rows.summary(everything(SPRING));
    assertThat(summary.rows()).isEqualTo(56).isEqualTo(read(everything(SPRING)).size());
    assertThat(summary.byValue()).containsEntry(StatusValue.PLANNED, 1L).containsEntry(null, 55L);
    assertThat(summary.otherKinds()).containsOnlyKeys(ProvisionKind.RECITAL);
    assertThat(summary.laterDocuments()).containsExactly("G7");
    assertThat(rows.summary(everything(SUMMER)).laterDocuments()).isEmpty();
  }

  @Test
  void aDayThatIsNotOverSaysTheSameAsItsHistoryWillSay() {
    examples.account("de", Role.COORDINATOR, "DE", "FR");
    ProvisionAddress first = new ProvisionAddress("rat", "para_1");
    reporting.report(first, "DE", 0, planned(), "de");
    reporting.report(first, "FR", 0, planned(), "de");
    reporting.confirm(first, "FR", 1, "de");
    examples.version("rat", Instant.now(), "Der Rat ersucht nun.", "Er bittet.");
    reporting.confirm(first, "DE", 1, "de");
    reporting.confirm(first, "DE", 2, "de");

    LocalDate today = LocalDate.now(Days.ZONE);
    Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    StatusRows afterwards = new StatusRows(asked, summaries, tomorrow);
    List<StatusRow> said = new ArrayList<>();
    List<StatusRow> willBeSaid = new ArrayList<>();
    rows.read(everything(today), said::add);
    afterwards.read(everything(today), willBeSaid::add);

    assertThat(willBeSaid).isEqualTo(said);
    assertThat(said)
        .filteredOn(row -> row.report() != null)
        .extracting(row -> row.state().iso2() + " " + row.report().version() + " " + row.toCheck())
        .containsExactly("DE 3 false", "FR 2 true");
    assertThat(said)
        .filteredOn(row -> row.report() != null)
        .allSatisfy(
            row -> assertThat(row.report().confirmedAt()).isAfter(row.report().changedAt()));
    assertThat(afterwards.summary(everything(today))).isEqualTo(rows.summary(everything(today)));
  }

  @Test
  void textsOfOneStateAreHeldInMemoryFiveHundredAtATime() {
    String[] paragraphs =
        IntStream.range(0, 501).mapToObj(i -> "Er handelt.").toArray(String[]::new);
    examples.document("lang", Organization.EU, LocalDate.of(2019, 10, 8), paragraphs);
    List<Integer> sizes = new ArrayList<>();

    asked.read(states("SE"), null, batch -> sizes.add(batch.size()));

    assertThat(sizes).containsExactly(500, 3);
  }

  @Test
  void whoIsChosenAndNotBoundIsNamed() {
    StatusSummary summary = rows.summary(states("US", "GB", "CH"));

    assertThat(summary.unboundStates()).containsExactly("CH");
    assertThat(summary.provisions()).isEqualTo(3);
    assertThat(summary.states()).isEqualTo(2);
    assertThat(summary.rows()).isEqualTo(4);
  }

  @Test
  void aCoordinatorIsKeptToTheOwnStates() {
    StatusSelection everything = everything(SPRING);

    assertThat(everything.restrictedTo("de", List.of("DE", "AT")).states())
        .containsExactlyInAnyOrder("DE", "AT");
    assertThat(states("DE").restrictedTo("de", List.of("DE", "AT")).states()).containsExactly("DE");
    assertThatThrownBy(() -> states("FR").restrictedTo("de", List.of("DE")))
        .isInstanceOf(StateNotAllowed.class);
    assertThatThrownBy(() -> everything.restrictedTo("de", List.of()))
        .isInstanceOf(StateNotAllowed.class);
  }

  /** All that states report on. */
  private static StatusSelection everything(LocalDate asOf) {
    return new StatusSelection(
        asOf, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
  }

  private List<String> read(StatusSelection selection) {
    List<String> read = new ArrayList<>();
    rows.read(
        selection,
        row -> {
          StatusRow.Report report = row.report();
          String said = report == null ? "-" : report.value() + " " + report.version();
          StatusRow.Provision on = row.provision();
          read.add(on.documentSymbol() + " " + on.eId() + " " + row.state().iso2() + " " + said);
        });
    return read;
  }

  private void tag(Modality modality, Set<Addressee> addressees, String at) {
    TagEntry entry = new TagEntry(modality, addressees, null);
    provisions.tag(new ProvisionAddress("rat", "para_1"), entry, "analyst", Instant.parse(at));
  }

  private void change(String iso2, int version, String value, String at) {
    jdbc.update(
        """
        insert into status_change (provision_id, iso2, version, value, note, authority, due_on,
          evidence, changed_at, changed_by, confirmed_at, confirmed_by)
        select id, ?, ?, ?, 'Entwurf', 'BMI', '2027-03-31',
          '[{"reference": "https://example.org/b"}, {"reference": "BGBl. 1"}]', at, 'de', at, 'de'
        from provision, cast(? as timestamptz) at where text = 'Der Rat ersucht.'
        """,
        iso2,
        version,
        value,
        OffsetDateTime.parse(at));
  }

  private static StatusSelection documents(String slug) {
    return new StatusSelection(
        SPRING, Set.of(slug), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
  }

  private static StatusEntry planned() {
    return new StatusEntry(StatusValue.PLANNED, null, null, null, List.of());
  }

  private static StatusSelection states(String... iso2) {
    return new StatusSelection(
        SPRING, Set.of(), Set.of(), Set.of(iso2), Set.of(), Set.of(), Set.of(), false);
  }

  /** The first paragraph of the Council's text only: the second one has nothing to tell. */
  private StatusSelection of(String iso2, LocalDate asOf) {
    jdbc.update("delete from provision where text = 'Er bittet.'");
    return new StatusSelection(
        asOf,
        Set.of("rat"),
        Set.of(Organization.EU),
        Set.of(iso2),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  private static StatusSelection asking(Set<Modality> modalities, Set<Addressee> addressees) {
    return new StatusSelection(
        SPRING, Set.of(), Set.of(), Set.of(), Set.of(), modalities, addressees, false);
  }
}
