package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.OpenTagging;
import de.umsetzungsmonitor.domain.provision.OpenTagging.OfDocument;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

@IntegrationTest
class WorklistTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusChanges changes;
  @Autowired Worklist worklist;
  @Autowired Binding binding;
  @Autowired Provisions provisions;
  @Autowired TagsInForce tags;
  @Autowired Decisions decisions;

  @BeforeEach
  void twoDocumentsAndSomeReports() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.", "Vier.");
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Fünf.", "Sechs.");
    examples.account("de", Role.COORDINATOR, "DE", "US");
    report("rat", "para_1", StatusValue.IMPLEMENTED, TODAY.minusDays(9));
    report("rat", "para_3", StatusValue.IN_PROGRESS, TODAY);
    report("rat", "para_4", StatusValue.PLANNED, TODAY.plusDays(31));
    report("un", "para_2", StatusValue.NOT_STARTED, TODAY.minusDays(1));
  }

  @Test
  void openProvisionsStandInTheOrderOfTheirUrgencyAndWhatIsSettledAtTheEnd() {
    assertThat(listed(WorklistFilter.NONE))
        .containsExactly(
            "OVERDUE un/para_2 [OVERDUE, OPEN]",
            "SOON rat/para_3 [SOON, OPEN]",
            "LATER rat/para_4 [OPEN]",
            "NONE rat/para_2 [NO_REPORT]",
            "NONE un/para_1 [NO_REPORT]",
            "SETTLED rat/para_1 [UNPROVEN]");
    assertThat(totals("DE", TODAY))
        .isEqualTo(
            new WorklistTotals(
                6,
                5,
                1,
                1,
                0,
                0,
                1,
                Map.of(
                    StatusValue.NOT_STARTED, 1L,
                    StatusValue.PLANNED, 1L,
                    StatusValue.IN_PROGRESS, 1L,
                    StatusValue.PARTLY_IMPLEMENTED, 0L,
                    StatusValue.IMPLEMENTED, 1L,
                    StatusValue.DECLINED, 0L,
                    StatusValue.NOT_APPLICABLE, 0L)))
        .returns(2L, WorklistTotals::withoutReport);
  }

  @Test
  void aListIsReadOnAndBackFromAnItemWhateverBecameOfItMeanwhile() {
    WorklistSlice first = slice(WorklistFilter.NONE, null);
    assertThat(first).returns(6L, WorklistSlice::found).returns(true, WorklistSlice::hasNext);
    assertThat(first.byDue()).containsEntry(Due.NONE, 2L).containsEntry(Due.SETTLED, 1L);

    WorklistItem last = first.items().getLast();
    report("rat", "para_3", 1, proven(StatusValue.IMPLEMENTED));
    WorklistSlice second = slice(WorklistFilter.NONE, last.next());

    assertThat(addresses(second)).containsExactly("rat/para_4", "rat/para_2");
    assertThat(second).returns(2L, WorklistSlice::first).returns(5L, WorklistSlice::found);
    assertThat(addresses(slice(WorklistFilter.NONE, second.items().getLast().previous())))
        .containsExactly("un/para_2", "rat/para_4");
    assertThat(slice(WorklistFilter.NONE, new WorklistCursor(0, 4711, false)).items()).isEmpty();
  }

  @Test
  void aListIsReadOnWhereATextHasANewVersionOrNoLongerBindsTheState() {
    WorklistItem third =
        worklist
            .slice("DE", WorklistFilter.NONE, WorklistOrder.DOCUMENT, null, 3, TODAY)
            .items()
            .getLast();
    examples.version(
        "rat", Instant.parse("2026-02-01T00:00:00Z"), "Eins.", "Zwei.", "Drei.", "Vier.");

    assertThat(readOn(third.next())).containsExactly("rat/para_4", "un/para_1", "un/para_2");
    assertThat(readOn(third.previous())).containsExactly("rat/para_1", "rat/para_2");

    binding.decide("rat", "DE", BindingRule.EXEMPT, "Ausgenommen", "analyst");
    assertThat(readOn(third.next())).containsExactly("un/para_1", "un/para_2");
    assertThat(readOn(third.previous())).isEmpty();
  }

  @Test
  void everyFilterNarrowsTheList() {
    report(
        "un",
        "para_1",
        0,
        new StatusEntry(
            StatusValue.IN_PROGRESS, null, "BKA, BMI", null, List.of(new Evidence("BGBl. 1"))));
    provisions.tag(
        new ProvisionAddress("rat", "para_2"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.EPOCH);

    assertThat(filtered(f(Set.of(StatusValue.PLANNED), true)))
        .containsExactly("rat/para_4", "rat/para_2");
    assertThat(filtered(f(Set.of(StatusValue.IMPLEMENTED), false))).containsExactly("rat/para_1");
    assertThat(filtered(f("un", null, null, null, false, Set.of(), null)))
        .containsExactly("un/para_2", "un/para_1");
    assertThat(filtered(f("nirgends", null, null, null, false, Set.of(), null))).isEmpty();
    assertThat(filtered(f(null, Modality.REQUEST, Addressee.STATES, null, false, Set.of(), null)))
        .containsExactly("rat/para_2");
    assertThat(filtered(f(null, null, Addressee.INDUSTRY, null, false, Set.of(), null))).isEmpty();
    assertThat(filtered(f(null, null, null, "BMI", false, Set.of(), null)))
        .containsExactly("un/para_1");
    assertThat(filtered(f(null, null, null, "", false, Set.of(), null)))
        .hasSize(5)
        .doesNotContain("un/para_1");
    assertThat(filtered(f(null, null, null, null, true, Set.of(), null)))
        .hasSize(5)
        .doesNotContain("un/para_1");
    assertThat(filtered(f(null, null, null, null, false, Set.of(), Due.SOON)))
        .containsExactly("rat/para_3");
    assertThat(
            filtered(
                f(
                    null,
                    null,
                    null,
                    null,
                    false,
                    Set.of(WorklistReason.OVERDUE, WorklistReason.UNPROVEN),
                    null)))
        .containsExactly("un/para_2", "rat/para_1");
    assertThat(filtered(WorklistFilter.NONE)).hasSize(6);
    assertThat(worklist.authorities("DE")).containsExactly("BKA", "BMI");
  }

  @Test
  void aMinistryWithCommasInItsNameIsOne() {
    String ministry = "Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend";
    StatusEntry entry =
        new StatusEntry(StatusValue.PLANNED, null, ministry + "; BKA", null, List.of());
    report("rat", "para_1", 1, entry);

    assertThat(worklist.authorities("DE")).contains("BKA", ministry).doesNotContain("Familie");
    assertThat(filtered(f(null, null, null, ministry, false, Set.of(), null)))
        .containsExactly("rat/para_1");
  }

  @Test
  void theListsOfSeveralStatesAreReadTogetherAsEachForItself() {
    List<String> states = List.of("US", "DE", "FR");

    assertThat(worklist.slices(states, WorklistFilter.NONE, WorklistOrder.URGENCY, 3, TODAY))
        .hasToString(
            Stream.of("DE", "FR", "US")
                .map(iso2 ->
                    iso2
                        + "="
                        + worklist.slice(
                            iso2, WorklistFilter.NONE, WorklistOrder.URGENCY, null, 3, TODAY))
                .collect(Collectors.joining(", ", "{", "}")));
  }

  @Test
  void aReportThatNobodyConfirmedForAYearComesBackEvenIfItIsSettled() {
    report("rat", "para_1", 1, proven(StatusValue.IMPLEMENTED));
    LocalDate inAYear = LocalDate.now(Days.ZONE).plusYears(1);

    assertThat(reasons("rat/para_1", inAYear)).isNull();
    assertThat(reasons("rat/para_1", inAYear.plusDays(1))).containsExactly(WorklistReason.STALE);
    assertThat(totals("DE", inAYear.plusDays(1)).stale()).isEqualTo(4);
  }

  @Test
  void aReportThatDoesNotFitThoseOnItsPointsContradictsItself() {
    points("punkte", 2);
    report("punkte", "para_1", 0, proven(StatusValue.IMPLEMENTED));
    report("punkte", "point_1", 0, proven(StatusValue.IMPLEMENTED));

    assertThat(reasons("punkte/para_1", TODAY)).containsExactly(WorklistReason.POINT_OPEN);

    report(
        "punkte",
        "point_2",
        0,
        new StatusEntry(StatusValue.DECLINED, "Zu teuer", null, null, List.of()));
    assertThat(reasons("punkte/para_1", TODAY)).isNull();

    report("punkte", "para_1", 1, proven(StatusValue.IN_PROGRESS));
    assertThat(reasons("punkte/para_1", TODAY))
        .containsExactly(WorklistReason.POINTS_SETTLED, WorklistReason.OPEN);
    assertThat(totals("DE", TODAY).contradictory()).isEqualTo(2);
  }

  @Test
  void whatANewVersionTookOverIsToBeCheckedAlthoughItIsSettled() {
    report("rat", "para_1", 1, proven(StatusValue.IMPLEMENTED));
    examples.version("rat", Instant.parse("2026-02-01T00:00:00Z"), "Eins, anders.", "Zwei.");

    assertThat(reasons("rat/para_1", TODAY)).containsExactly(WorklistReason.TO_CHECK);
  }

  @Test
  void theListIsReadInTheOrderThatIsWanted() {
    report("rat", "para_4", 1, entry(StatusValue.IN_PROGRESS, null));

    assertThat(ordered(WorklistOrder.DOCUMENT))
        .containsExactly(
            "rat/para_1", "rat/para_2", "rat/para_3", "rat/para_4", "un/para_1", "un/para_2");
    assertThat(ordered(WorklistOrder.UNCONFIRMED))
        .containsExactly(
            "rat/para_2", "un/para_1", "rat/para_1", "rat/para_3", "un/para_2", "rat/para_4");
    assertThat(ordered(WorklistOrder.CHANGED))
        .containsExactly(
            "rat/para_4", "un/para_2", "rat/para_3", "rat/para_1", "rat/para_2", "un/para_1");
  }

  @Test
  void aStateOwesOnlyWhatBindsIt() {
    assertThat(totals("US", TODAY).all()).isEqualTo(2);
    assertThat(totals("DE", TODAY).all()).isEqualTo(6);
  }

  @Test
  void missingTagsAreCountedButNotOfWhatAsksNothing() {
    provisions.tag(
        new ProvisionAddress("rat", "para_1"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.EPOCH);
    assertThat(tags.missing(3))
        .isEqualTo(
            new OpenTagging(
                List.of(new OfDocument("rat", "RAT", 3), new OfDocument("un", "UN", 2)), 0, 0));

    decisions.markNoCommitment(new ProvisionAddress("rat", "para_2"), "analyst", Instant.EPOCH);
    assertThat(tags.missing(1))
        .isEqualTo(new OpenTagging(List.of(new OfDocument("rat", "RAT", 2)), 1, 2));
  }

  @Test
  void theLatestChangesTellOldAndNewValue() {
    reporting.report(
        new ProvisionAddress("un", "para_2"), "DE", 1, entry(StatusValue.IMPLEMENTED, null), "de");

    assertThat(changes.latest(Limit.of(2)))
        .extracting(change -> change.eId() + " " + change.before() + " " + change.after())
        .containsExactly("para_2 NOT_STARTED IMPLEMENTED", "para_2 null NOT_STARTED");
  }

  private WorklistTotals totals(String iso2, LocalDate today) {
    return worklist
        .slice(iso2, WorklistFilter.NONE, WorklistOrder.URGENCY, null, 1, today)
        .totals();
  }

  private List<String> listed(WorklistFilter filter) {
    return all(filter, WorklistOrder.URGENCY, TODAY).stream()
        .map(item -> "%s %s/%s %s".formatted(item.due(), item.slug(), item.eId(), item.reasons()))
        .toList();
  }

  private List<String> filtered(WorklistFilter filter) {
    WorklistSlice slice = worklist.slice("DE", filter, WorklistOrder.URGENCY, null, 50, TODAY);
    assertThat(slice.found()).isEqualTo(slice.items().size());
    return addresses(slice);
  }

  private List<String> ordered(WorklistOrder order) {
    return addresses(worklist.slice("DE", WorklistFilter.NONE, order, null, 50, TODAY));
  }

  private List<String> readOn(WorklistCursor cursor) {
    return addresses(
        worklist.slice("DE", WorklistFilter.NONE, WorklistOrder.DOCUMENT, cursor, 50, TODAY));
  }

  private Set<WorklistReason> reasons(String address, LocalDate today) {
    return all(WorklistFilter.NONE, WorklistOrder.URGENCY, today).stream()
        .filter(item -> address.equals(item.slug() + "/" + item.eId()))
        .map(WorklistItem::reasons)
        .findFirst()
        .orElse(null);
  }

  private List<WorklistItem> all(WorklistFilter filter, WorklistOrder order, LocalDate today) {
    return worklist.slice("DE", filter, order, null, 50, today).items();
  }

  private WorklistSlice slice(WorklistFilter filter, WorklistCursor cursor) {
    return worklist.slice("DE", filter, WorklistOrder.URGENCY, cursor, 2, TODAY);
  }

  private static List<String> addresses(WorklistSlice slice) {
    return slice.items().stream().map(item -> item.slug() + "/" + item.eId()).toList();
  }

  private static WorklistFilter f(Set<StatusValue> values, boolean withoutReport) {
    return new WorklistFilter(null, values, withoutReport, null, null, null, false, Set.of(), null);
  }

  private static WorklistFilter f(
      String document,
      Modality modality,
      Addressee addressee,
      String authority,
      boolean withoutEvidence,
      Set<WorklistReason> reasons,
      Due due) {
    return new WorklistFilter(
        document, Set.of(), false, modality, addressee, authority, withoutEvidence, reasons, due);
  }

  /** A paragraph with points {@code point_1} and so on. */
  private void points(String slug, int count) {
    PolicyDocument document =
        examples.document(slug, Organization.EU, LocalDate.of(2024, 1, 1), "Ziel:");
    Provision parent = provisions.get(slug, "para_1");
    for (int i = 1; i <= count; i++) {
      provisions.save(
          new Provision(
              document,
              "point_" + i,
              "1." + i,
              ProvisionKind.POINT,
              parent,
              null,
              1 + i,
              null,
              "Punkt.",
              List.of()));
    }
  }

  private void report(String slug, String eId, StatusValue value, LocalDate dueOn) {
    report(slug, eId, 0, entry(value, dueOn));
  }

  private void report(String slug, String eId, int basedOn, StatusEntry entry) {
    reporting.report(new ProvisionAddress(slug, eId), "DE", basedOn, entry, "de");
  }

  private static StatusEntry entry(StatusValue value, LocalDate dueOn) {
    return new StatusEntry(value, null, null, dueOn, List.of());
  }

  private static StatusEntry proven(StatusValue value) {
    return new StatusEntry(value, null, null, null, List.of(new Evidence("BGBl. 2026 I Nr. 7")));
  }
}
