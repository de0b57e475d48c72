package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class DocumentProgressesTest {

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired DocumentProgresses progresses;
  @Autowired ProvisionProgresses byProvision;
  @Autowired JdbcTemplate jdbc;

  private PolicyDocument council;

  @BeforeEach
  void twoDocuments() {
    council =
        examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.");
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "Eins.");
    examples.account("de", Role.COORDINATOR, "DE", "GB");
    report("rat", "para_1", "DE", StatusValue.IMPLEMENTED);
    report("rat", "para_2", "DE", StatusValue.PLANNED);
    report("rat", "para_1", "GB", StatusValue.IMPLEMENTED);
  }

  @Test
  void reportsOfTheStatesThatAreBoundAreCounted() {
    assertThat(progresses.slice(DocumentListing.ALL, 10).documents())
        .extracting(DocumentProgress::slug, DocumentProgress::owed, DocumentProgress::counts)
        .containsExactly(
            tuple("g7", 7L, Map.of()),
            tuple("rat", 56L, Map.of(StatusValue.IMPLEMENTED, 2L, StatusValue.PLANNED, 1L)));
  }

  @Test
  void whatNobodyReportsOnIsNotCounted() {
    jdbc.execute("update provision set kind = 'RECITAL' where e_id = 'para_2'");

    assertThat(progresses.list(Set.of(Organization.EU), null, PageRequest.of(0, 10)))
        .singleElement()
        .returns(2L, DocumentProgress::provisions)
        .returns(1L, DocumentProgress::reportable)
        .returns(Map.of(StatusValue.IMPLEMENTED, 2L), DocumentProgress::counts);
  }

  @Test
  void aStateThatWasNoMemberOnTheDayDoesNotCount() {
    jdbc.execute("update policy_document set adopted_on = '2020-02-01' where slug = 'rat'");

    assertThat(progresses.list(Set.of(Organization.EU), null, PageRequest.of(0, 10)))
        .singleElement()
        .returns(27L, DocumentProgress::boundStates)
        .returns(
            Map.of(StatusValue.IMPLEMENTED, 1L, StatusValue.PLANNED, 1L), DocumentProgress::counts);
  }

  @Test
  void documentsAreReadPageByPageAndFromADay() {
    assertThat(progresses.list(Set.of(), null, PageRequest.of(1, 1)))
        .extracting(DocumentProgress::slug)
        .containsExactly("rat");
    assertThat(slugs(Set.of(), LocalDate.of(2020, 1, 1), null, false)).containsExactly("g7");
  }

  @Test
  void aListIsReadFromAnyDocumentOnForwardsAndBackwards() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 11, 18), "Eins.");
    examples.document("alt", Organization.UN, LocalDate.of(1999, 1, 1), "Eins.");
    jdbc.execute("update policy_document set adopted_on = null where slug = 'alt'");

    assertThat(slugs(Set.of(), null, null, false)).containsExactly("g7", "un");
    assertThat(slugs(Set.of(), null, "un", false)).containsExactly("rat", "alt");
    assertThat(slugs(Set.of(), null, "alt", false)).isEmpty();
    assertThat(slugs(Set.of(), null, "alt", true)).containsExactly("un", "rat");
    assertThat(slugs(Set.of(Organization.UN), null, "rat", false)).containsExactly("alt");
    assertThat(slugs(Set.of(), null, "gibt-es-nicht", false)).containsExactly("g7", "un");
  }

  @Test
  void whatComesInMeanwhileIsNeitherSeenTwiceNorPassesOverWhatFollows() {
    assertThat(slugs(Set.of(), null, "g7", false)).containsExactly("rat");
    examples.document("neu", Organization.UN, LocalDate.of(2026, 1, 1), "Eins.");
    examples.document("mitte", Organization.UN, LocalDate.of(2020, 1, 1), "Eins.");

    assertThat(slugs(Set.of(), null, "g7", false)).containsExactly("mitte", "rat");
    assertThat(slugs(Set.of(), null, "mitte", true)).containsExactly("neu", "g7");
  }

  @Test
  void aPartOfAListKnowsItsPlaceAndWhatTheWholeHolds() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "Eins.", "Zwei.");

    assertThat(progresses.slice(DocumentListing.ALL, 2))
        .returns(1L, DocumentSlice::first)
        .returns(2L, DocumentSlice::last)
        .returns(3L, DocumentSlice::found)
        .returns(5L, DocumentSlice::reportable)
        .returns(false, DocumentSlice::hasPrevious)
        .returns(true, DocumentSlice::hasNext);
    assertThat(progresses.slice(new DocumentListing(Set.of(), null, "g7", false), 2))
        .returns(3L, DocumentSlice::first)
        .returns(true, DocumentSlice::hasPrevious)
        .returns(false, DocumentSlice::hasNext);
    assertThat(
            progresses.slice(new DocumentListing(Set.of(Organization.OSCE), null, null, false), 2))
        .isEqualTo(new DocumentSlice(List.of(), 1, 0, 0));
  }

  @Test
  void theProvisionsOfADocumentAreCountedOneByOne() {
    assertThat(byProvision.of(council, List.of("DE")))
        .containsOnlyKeys("para_1", "para_2")
        .containsEntry(
            "para_1",
            new ProvisionProgress(
                Map.of(StatusValue.IMPLEMENTED, 2L),
                Map.of("DE", StatusValue.IMPLEMENTED),
                Set.of()));
    assertThat(byProvision.of(council, List.of()).get("para_1").values()).isEmpty();
  }

  private List<String> slugs(
      Set<Organization> organizations,
      @Nullable LocalDate from,
      @Nullable String anchor,
      boolean backwards) {
    return progresses
        .slice(new DocumentListing(organizations, from, anchor, backwards), 2)
        .documents()
        .stream()
        .map(DocumentProgress::slug)
        .toList();
  }

  private void report(String slug, String eId, String iso2, StatusValue value) {
    StatusEntry entry = new StatusEntry(value, null, null, null, List.of());
    reporting.report(new ProvisionAddress(slug, eId), iso2, 0, entry, "de");
  }
}
