package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Filters narrow what is found, and facets say how much each further choice would find. */
class SearchFiltersTest extends SearchTest {

  @Autowired JdbcTemplate jdbc;

  @Test
  void facetsCountHits() {
    assertThat(search.search(SearchRequest.of("")).facets())
        .containsEntry("organization", List.of(count("UN", 4), count("EU", 3)))
        .containsEntry("document", List.of(count("un", 4), count("eu", 3)))
        .containsEntry(
            "kind",
            List.of(
                count("OPERATIVE", 4),
                count("KEY_ACTION", 1),
                count("NARRATIVE", 1),
                count("RECITAL", 1)))
        .containsEntry(
            "modality", List.of(count("NOTHING", 5), count("OBLIGATION", 1), count("REQUEST", 1)))
        .containsEntry("addressee", List.of(count("STATES", 2), count("AGENCIES", 1)))
        .containsEntry("year", List.of(count("2022", 4), count("2020", 3)));
  }

  @Test
  void aFilterNarrowsAllFacetsButItsOwn() {
    SearchResult result =
        search.search(
            new Chosen()
                .organizations(Organization.EU)
                .kinds(ProvisionKind.OPERATIVE, ProvisionKind.KEY_ACTION)
                .request(""));

    assertThat(addresses(result)).containsExactly("eu/p_2", "eu/p_3");
    assertThat(result.facets())
        .containsEntry("organization", List.of(count("UN", 3), count("EU", 2)))
        .containsEntry(
            "kind", List.of(count("KEY_ACTION", 1), count("NARRATIVE", 1), count("OPERATIVE", 1)))
        .containsEntry("modality", List.of(count("NOTHING", 1), count("OBLIGATION", 1)))
        .containsEntry("year", List.of(count("2020", 2)));
  }

  @Test
  void documentsWithAHitAreCountedNotThoseThatCouldBeChosenToo() {
    assertThat(search.search(SearchRequest.of("")).documents()).isEqualTo(2);
    assertThat(search.search(SearchRequest.of("Fakultativprotokoll")).documents()).isEqualTo(1);
    assertThat(search.search(new Chosen().documents("eu", "nowhere").request("")).documents())
        .isEqualTo(1);
    assertThat(search.search(SearchRequest.of("Hubschrauber")).documents()).isZero();
  }

  @Test
  void anEmptyNameOfADocumentFiltersNothing() {
    SearchResult all = search.search(new Chosen().documents("").request(""));
    assertThat(all.total()).isEqualTo(7);
    assertThat(all.documents()).isEqualTo(2);
  }

  @Test
  void tagsFilter() {
    SearchRequest request =
        new Chosen()
            .modalities(TaggedWith.REQUEST, TaggedWith.RECOMMENDATION)
            .addressees(Addressee.STATES)
            .request("");
    assertThat(addresses(search.search(request))).containsExactly("un/p_3");
  }

  @Test
  void whatBearsNoTagIsFoundToo() {
    SearchRequest request =
        new Chosen().organizations(Organization.EU).modalities(TaggedWith.NOTHING).request("");
    assertThat(search.search(request).total()).isEqualTo(2);
  }

  @Test
  void yearsOfAdoptionFilter() {
    assertThat(search.search(new Chosen().years(2020).request("")).total()).isEqualTo(3);
    assertThat(search.search(new Chosen().years(2020, 2022).request("")).total()).isEqualTo(7);
    assertThat(search.search(new Chosen().years(1999).request("")).total()).isZero();
    assertThat(search.search(new Chosen().years(2020).request("")).facets())
        .containsEntry("year", List.of(count("2022", 4), count("2020", 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-24, 2022-12-15, 7",
    "2020-07-25, 2022-12-14, 0",
    "2020-07-25,           , 4",
    "          , 2022-12-14, 3",
    "2022-12-15, 2020-07-24, 0"
  })
  void daysOfAdoptionFilterTheFirstAndTheLastIncluded(
      @Nullable LocalDate from, @Nullable LocalDate to, int found) {
    assertThat(search.search(new Chosen().adopted(from, to).request("")).total()).isEqualTo(found);
    assertThat(search.search(new Chosen().adopted(from, to).request("fordert")).total())
        .isEqualTo(found > 3 ? 2 : 0);
  }

  @Test
  void theStatusOfAChosenStateIsCountedAndFiltered() throws InterruptedException {
    report("eu/p_2", "DE", "PLANNED");
    report("un/p_3", "DE", "IMPLEMENTED");
    report("un/p_3", "US", "DECLINED");

    assertThat(search.search(SearchRequest.of("")).facets()).doesNotContainKey("status");
    assertThat(search.search(new Chosen().status("DE").request("")).facets())
        .containsEntry(
            "status", List.of(count("PLANNED", 1), count("IMPLEMENTED", 1), count("NO_REPORT", 3)));

    SearchResult chosen =
        search.search(
            new Chosen()
                .organizations(Organization.UN)
                .status("DE", StatusFilter.PLANNED, StatusFilter.IMPLEMENTED)
                .request(""));
    assertThat(addresses(chosen)).containsExactly("un/p_3");
    assertThat(chosen.documents()).isEqualTo(1);
    assertThat(chosen.facets())
        .containsEntry("organization", List.of(count("EU", 1), count("UN", 1)))
        .containsEntry("status", List.of(count("IMPLEMENTED", 1), count("NO_REPORT", 2)));
  }

  @Test
  void withoutAReportAreOnlyProvisionsOnWhichTheStateIsToReport() throws InterruptedException {
    report("un/p_3", "US", "DECLINED");

    assertThat(addresses(search.search(without("DE").request(""))))
        .containsExactly("eu/p_2", "eu/p_3", "un/p_2", "un/p_3", "un/p_4");
    assertThat(addresses(search.search(without("US").request(""))))
        .containsExactly("un/p_2", "un/p_4");
    assertThat(addresses(search.search(without("XX").request("")))).isEmpty();
    assertThat(search.search(without("US").request("")).facets())
        .containsEntry("status", List.of(count("DECLINED", 1), count("NO_REPORT", 2)));
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertThatThrownBy(() -> new Chosen().status("*").request(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Chosen without(String iso2) {
    return new Chosen().status(iso2, StatusFilter.NO_REPORT);
  }

  private void report(String address, String iso2, String value) throws InterruptedException {
    jdbc.update(
        """
        insert into status_report
          (provision_id, iso2, version, value, note, changed_at, changed_by,
           confirmed_at, confirmed_by)
        select p.id, ?, 1, ?, 'weil', now(), 'coordinator', now(), 'coordinator'
        from provision p join policy_document d on d.id = p.document_id
        where d.slug || '/' || p.e_id = ?
        """,
        iso2,
        value,
        address);
    caughtUp();
  }

  private static FacetCount count(String value, int count) {
    return new FacetCount(value, count);
  }
}
