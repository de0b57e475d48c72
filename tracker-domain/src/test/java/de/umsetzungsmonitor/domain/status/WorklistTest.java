package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.provision.TagsInForce;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

@IntegrationTest
class WorklistTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final WorklistFilter ALL = new WorklistFilter(Set.of(), false, false, null, null);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusChanges changes;
  @Autowired Worklist worklist;
  @Autowired Provisions provisions;
  @Autowired TagsInForce tags;

  @BeforeEach
  void twoDocumentsAndSomeReports() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.", "Vier.");
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Fünf.", "Sechs.");
    examples.account("de", Role.COORDINATOR, "DE", "US");
    report("rat", "para_1", "DE", StatusValue.IMPLEMENTED, TODAY.minusDays(9));
    report("rat", "para_3", "DE", StatusValue.IN_PROGRESS, TODAY);
    report("rat", "para_4", "DE", StatusValue.PLANNED, TODAY.plusDays(31));
    report("un", "para_2", "DE", StatusValue.NOT_STARTED, TODAY.minusDays(1));
  }

  @Test
  void openProvisionsStandInTheOrderOfTheirUrgency() {
    assertThat(open(ALL))
        .containsExactly(
            "OVERDUE un/para_2",
            "SOON rat/para_3",
            "LATER rat/para_4",
            "NONE rat/para_2",
            "NONE un/para_1");
    assertThat(worklist.open("DE", ALL, TODAY, 1, 2))
        .extracting(WorklistItem::eId)
        .containsExactly("para_3", "para_4");
  }

  @Test
  void filtersNarrowTheListAndItsCountsAlike() {
    for (WorklistFilter filter :
        List.of(
            new WorklistFilter(Set.of(StatusValue.PLANNED), true, false, null, null),
            new WorklistFilter(Set.of(StatusValue.IMPLEMENTED), false, false, null, null),
            new WorklistFilter(Set.of(), false, false, Due.SOON, null),
            new WorklistFilter(Set.of(), true, false, null, "un"),
            new WorklistFilter(Set.of(), false, false, null, "nirgends"))) {
      assertThat(
              worklist.counts(List.of("DE"), TODAY).stream()
                  .filter(filter::admits)
                  .mapToLong(WorklistCount::provisions)
                  .sum())
          .isEqualTo(open(filter).size());
    }
    assertThat(open(new WorklistFilter(Set.of(StatusValue.PLANNED), true, false, null, null)))
        .containsExactly("LATER rat/para_4", "NONE rat/para_2", "NONE un/para_1");
    assertThat(open(new WorklistFilter(Set.of(), false, false, Due.OVERDUE, null)))
        .containsExactly("OVERDUE un/para_2");
  }

  @Test
  void aStateOwesOnlyWhatBindsIt() {
    assertThat(worklist.counts(List.of("US", "DE"), TODAY))
        .extracting(count -> count.iso2() + " " + count.slug() + " " + count.provisions())
        .contains("US un 2")
        .noneMatch(line -> line.startsWith("US rat"));
  }

  @Test
  void missingTagsAreCounted() {
    provisions.tag(
        new ProvisionAddress("rat", "para_1"),
        new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null),
        "analyst",
        Instant.EPOCH);
    assertThat(tags.missing()).containsOnly(Map.entry("rat", 3L), Map.entry("un", 2L));
  }

  @Test
  void theLatestChangesTellOldAndNewValue() {
    reporting.report(
        new ProvisionAddress("un", "para_2"), "DE", 1, entry(StatusValue.IMPLEMENTED, null), "de");

    assertThat(changes.latest(Limit.of(2)))
        .extracting(change -> change.eId() + " " + change.before() + " " + change.after())
        .containsExactly("para_2 NOT_STARTED IMPLEMENTED", "para_2 null NOT_STARTED");
  }

  private List<String> open(WorklistFilter filter) {
    return worklist.open("DE", filter, TODAY, 0, 50).stream()
        .map(item -> item.due() + " " + item.slug() + "/" + item.eId())
        .toList();
  }

  private void report(String slug, String eId, String iso2, StatusValue value, LocalDate dueOn) {
    reporting.report(new ProvisionAddress(slug, eId), iso2, 0, entry(value, dueOn), "de");
  }

  private static StatusEntry entry(StatusValue value, LocalDate dueOn) {
    return new StatusEntry(value, null, null, dueOn, List.of());
  }
}
