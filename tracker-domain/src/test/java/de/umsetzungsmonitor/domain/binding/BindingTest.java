package de.umsetzungsmonitor.domain.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentNotFound;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.state.MemberState;
import de.umsetzungsmonitor.domain.state.MemberStates;
import de.umsetzungsmonitor.domain.status.DocumentListing;
import de.umsetzungsmonitor.domain.status.DocumentProgress;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.StateNotBound;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusRow;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class BindingTest {

  private static final String REASON = "Beschluss des Rates";

  @Autowired Examples examples;
  @Autowired PolicyDocuments documents;
  @Autowired MemberStates states;
  @Autowired Binding binding;
  @Autowired BindingDecisions decisions;
  @Autowired StateBindings bindings;
  @Autowired StatusReporting reporting;
  @Autowired DocumentProgresses progresses;
  @Autowired StatusRows rows;
  @Autowired IndexableProvisions indexable;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void theConclusionsOf2019() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.");
    examples.account("koordination", Role.COORDINATOR, "DE", "GB");
  }

  @Test
  void theUnitedKingdomIsBoundByWhatWasAdoptedWhileItWasAMemberAndByNothingLater() {
    examples.document("letzter-tag", Organization.EU, LocalDate.of(2020, 1, 31), "Eins.");
    examples.document("tag-danach", Organization.EU, LocalDate.of(2020, 2, 1), "Eins.");
    examples.document("heute", Organization.EU, LocalDate.of(2024, 5, 1), "Eins.");

    assertThat(bound("rat")).hasSize(28).contains("GB");
    assertThat(bound("letzter-tag")).hasSize(28).contains("GB");
    assertThat(bound("tag-danach")).hasSize(27).doesNotContain("GB");
    assertThat(bound("heute")).hasSize(27).doesNotContain("GB");
  }

  @Test
  void theMembersOfTodayCanBeBoundInsteadAndThoseOfTheAdoptionAgain() {
    binding.changeBasis("rat", BindingBasis.TODAY, REASON, "analyst");
    assertThat(bound("rat")).hasSize(27).doesNotContain("GB");
    assertThat(binding.basis("rat")).isEqualTo(BindingBasis.TODAY);

    binding.changeBasis("rat", BindingBasis.ADOPTION, "Doch nicht", "analyst");
    assertThat(bound("rat")).hasSize(28).contains("GB");
  }

  @Test
  void aStateIsIncludedOrExemptWhateverItsMembershipUntilThatIsTakenBack() {
    binding.decide("rat", "CH", BindingRule.INCLUDED, REASON, "analyst");
    binding.decide("rat", "FR", BindingRule.EXEMPT, REASON, "analyst");
    binding.decide("rat", "GB", BindingRule.EXEMPT, REASON, "analyst");
    assertThat(bound("rat")).hasSize(27).contains("CH").doesNotContain("FR", "GB");

    binding.decide("rat", "FR", BindingRule.MEMBERSHIP, "Doch nicht", "analyst");
    binding.decide("rat", "CH", BindingRule.MEMBERSHIP, "Doch nicht", "analyst");
    binding.decide("rat", "GB", BindingRule.INCLUDED, "Weiter gebunden", "analyst");
    binding.changeBasis("rat", BindingBasis.TODAY, REASON, "analyst");
    assertThat(bound("rat")).hasSize(28).contains("FR", "GB").doesNotContain("CH");
  }

  @Test
  void whatIsSoAlreadyIsNoDecision() {
    assertThatThrownBy(() -> binding.changeBasis("rat", BindingBasis.ADOPTION, REASON, "analyst"))
        .isInstanceOf(BindingUnchanged.class);
    Map<String, BindingRule> vain =
        Map.of(
            "DE", BindingRule.INCLUDED,
            "CH", BindingRule.EXEMPT,
            "FR", BindingRule.MEMBERSHIP);
    vain.forEach((iso2, rule) ->
        assertThatThrownBy(() -> binding.decide("rat", iso2, rule, REASON, "analyst"))
            .isInstanceOf(BindingUnchanged.class));
    assertThatThrownBy(() -> binding.decide("nichts", "DE", BindingRule.EXEMPT, REASON, "analyst"))
        .isInstanceOf(DocumentNotFound.class);
    assertThat(decisions.history("rat", Long.MAX_VALUE, Limit.of(10))).isEmpty();
  }

  @Test
  void aDecisionHoldsForTheVersionsToCome() {
    binding.decide("rat", "FR", BindingRule.EXEMPT, REASON, "analyst");
    examples.version("rat", Instant.now(), "Eins, neu gefasst.");
    binding.decide("rat", "CH", BindingRule.INCLUDED, REASON, "analyst");

    assertThat(bound("rat")).hasSize(28).contains("CH").doesNotContain("FR");
  }

  @Test
  void thePageIsToldWhyEachStateIsBoundOrNotAndWhoDecided() {
    report("GB", 0, StatusValue.PLANNED);
    binding.decide("rat", "CH", BindingRule.INCLUDED, "Schengen", "analyst");
    binding.changeBasis("rat", BindingBasis.TODAY, REASON, "analyst");

    List<StateBinding> concerned = bindings.of(documents.get("rat"));

    assertThat(concerned).hasSize(29);
    assertThat(concerned)
        .filteredOn(each -> Set.of("CH", "DE", "GB").contains(each.iso2()))
        .extracting(
            StateBinding::iso2,
            StateBinding::bound,
            each -> each.special() == null ? null : each.special().reason(),
            StateBinding::reports)
        .containsExactly(
            tuple("CH", true, "Schengen", 0L),
            tuple("DE", true, null, 0L),
            tuple("GB", false, null, 1L));
    assertThat(decisions.history("rat", Long.MAX_VALUE, Limit.of(10)))
        .extracting(BindingDecision::reason)
        .containsExactly(REASON, "Schengen");
  }

  @Test
  void reportsOfAStateThatIsNoLongerBoundDoNotCountAndCannotBeChangedAndComeBack() {
    report("DE", 0, StatusValue.IMPLEMENTED);
    report("GB", 0, StatusValue.PLANNED);

    binding.decide("rat", "GB", BindingRule.EXEMPT, REASON, "analyst");
    assertThat(counts()).isEqualTo(Map.of(StatusValue.IMPLEMENTED, 1L));
    assertThatThrownBy(() -> report("GB", 1, StatusValue.IMPLEMENTED))
        .isInstanceOf(StateNotBound.class);
    assertThat(jdbc.queryForObject("select count(*) from status_change", Long.class)).isEqualTo(2);

    binding.decide("rat", "GB", BindingRule.MEMBERSHIP, REASON, "analyst");
    assertThat(counts()).isEqualTo(Map.of(StatusValue.IMPLEMENTED, 1L, StatusValue.PLANNED, 1L));
    report("GB", 1, StatusValue.IMPLEMENTED);
  }

  @Test
  void aPastDayShowsWhoWasBoundThenWhateverIsDecidedLater() {
    LocalDate today = LocalDate.now(Days.ZONE);
    examples.document("jung", Organization.EU, LocalDate.of(2024, 5, 1), "Eins.");
    List<StatusRow> yesterday = read(today.minusDays(1));

    binding.changeBasis("rat", BindingBasis.TODAY, REASON, "analyst");
    binding.decide("jung", "CH", BindingRule.INCLUDED, REASON, "analyst");
    binding.decide("jung", "FR", BindingRule.EXEMPT, REASON, "analyst");

    assertThat(read(today.minusDays(1))).isEqualTo(yesterday).hasSize(28 + 27);
    assertThat(read(today))
        .hasSize(27 + 27)
        .extracting(row -> row.provision().documentSymbol() + " " + row.state().iso2())
        .contains("JUNG CH")
        .doesNotContain("JUNG FR", "RAT GB");
  }

  @Test
  void theMembersOfTodayAreOnAPastDayThoseOfThatDay() {
    jdbc.update("update policy_document set ingested_at = '2019-10-01'");
    jdbc.update(
        """
        insert into document_binding (slug, version, basis, reason, decided_at, decided_by)
        values ('rat', 1, 'TODAY', 'so', '2019-11-01', 'analyst')
        """);

    assertThat(read(LocalDate.of(2020, 1, 31))).hasSize(28);
    assertThat(read(LocalDate.of(2020, 2, 1))).hasSize(27);
  }

  @Test
  void theSearchIsToldOfAnotherBinding() {
    report("DE", 0, StatusValue.IMPLEMENTED);
    report("GB", 0, StatusValue.PLANNED);
    List<Long> ids = jdbc.queryForList("select id from provision", Long.class);
    long before = changes();
    binding.decide("rat", "GB", BindingRule.EXEMPT, REASON, "analyst");

    assertThat(changes()).isEqualTo(before + 1);
    IndexableProvision read = indexable.find(ids).getFirst();
    assertThat(read.boundStates()).hasSize(27).doesNotContain("GB");
    assertThat(read.reports().statuses()).isEqualTo(Map.of("DE", StatusValue.IMPLEMENTED));
    assertThat(indexable.reports(ids)).containsExactly(read.reports());
  }

  @Test
  void decisionsAreNeverRewritten() {
    binding.decide("rat", "FR", BindingRule.EXEMPT, REASON, "analyst");
    binding.decide("rat", "FR", BindingRule.MEMBERSHIP, REASON, "analyst");

    for (String rewriting :
        List.of(
            "update document_binding set reason = 'ganz anders' where replaced_at is null",
            "update document_binding set replaced_at = now() where replaced_at is not null",
            "delete from document_binding",
            "truncate document_binding")) {
      assertThatThrownBy(() -> jdbc.execute(rewriting)).isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> binding.decide("rat", "DE", BindingRule.EXEMPT, " ", "analyst"))
        .isInstanceOf(DataAccessException.class);
  }

  private List<String> bound(String slug) {
    PolicyDocument document = documents.get(slug);
    return states.boundBy(document.id()).stream().map(MemberState::iso2).toList();
  }

  private List<StatusRow> read(LocalDate asOf) {
    List<StatusRow> read = new ArrayList<>();
    rows.read(
        new StatusSelection(
            asOf, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false),
        read::add);
    return read;
  }

  private Map<StatusValue, Long> counts() {
    return progresses.slice(DocumentListing.ALL, 10).documents().stream()
        .map(DocumentProgress::counts)
        .toList()
        .getFirst();
  }

  private long changes() {
    return jdbc.queryForObject("select count(*) from provision_change", Long.class);
  }

  private void report(String iso2, int basedOn, StatusValue value) {
    StatusEntry entry = new StatusEntry(value, null, null, null, List.of());
    reporting.report(new ProvisionAddress("rat", "para_1"), iso2, basedOn, entry, "koordination");
  }
}
