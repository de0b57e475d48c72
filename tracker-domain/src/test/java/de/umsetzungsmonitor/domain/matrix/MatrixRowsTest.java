package de.umsetzungsmonitor.domain.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MatrixRowsTest {

  private static final MatrixSelection ALL = selection(Set.of());

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;
  @Autowired MatrixRows matrix;

  private PolicyDocument council;

  @BeforeEach
  void twoDocuments() {
    council =
        examples.document(
            "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.");
    examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), "Eins.");
    examples.account("de", Role.COORDINATOR, "DE", "FR", "GB");
  }

  @Test
  void eachProvisionStandsWithWhatAllStatesSayOnIt() {
    report("rat", "para_2", "DE", 0, StatusValue.IMPLEMENTED);
    report("rat", "para_2", "FR", 0, StatusValue.PLANNED);

    assertThat(matrix.page(ALL, null, 10))
        .extracting(row -> row.address().slug(), MatrixRow::label, MatrixRow::said)
        .containsExactly(
            tuple("g7", "1", Map.of()),
            tuple("rat", "1", Map.of()),
            tuple("rat", "2", Map.of("DE", StatusValue.IMPLEMENTED, "FR", StatusValue.PLANNED)),
            tuple("rat", "3", Map.of()));
    assertThat(matrix.count(ALL)).isEqualTo(new MatrixRows.Count(4, 4));
    assertThat(matrix.bound(ALL).get(council.id())).hasSize(28).contains("GB", "DE");
  }

  @Test
  void aPageBeginsBehindTheLastProvisionOfTheOneBefore() {
    List<MatrixRow> first = matrix.page(ALL, null, 2);

    assertThat(matrix.page(ALL, first.getLast().address(), 2))
        .extracting(row -> row.address().eId())
        .containsExactly("para_2", "para_3");
    assertThat(matrix.page(ALL, new ProvisionAddress("rat", "para_99"), 1))
        .extracting(row -> row.address().eId())
        .containsExactly("para_1");
  }

  @Test
  void documentsAndTagsNarrowIt() {
    tag("para_1", Modality.REQUEST, Addressee.STATES);
    tag("para_2", Modality.OBLIGATION, Addressee.INDUSTRY);
    Set<String> rat = Set.of("rat");

    assertThat(labels(selection(rat))).containsExactly("1", "2", "3");
    assertThat(labels(of(Set.of(Modality.REQUEST), Set.of(), false))).containsExactly("1");
    assertThat(labels(of(Set.of(), Set.of(Addressee.INDUSTRY), false))).containsExactly("2");
    assertThat(labels(of(Set.of(Modality.REQUEST), Set.of(Addressee.INDUSTRY), false))).isEmpty();
    assertThat(labels(of(Set.of(), Set.of(), true))).containsExactly("3");
    assertThat(matrix.count(of(Set.of(Modality.REQUEST), Set.of(), true)).all()).isEqualTo(2);
    assertThat(labels(of(Set.of(), Set.of(Addressee.INDUSTRY), true)))
        .as("nothing without a tag names an addressee")
        .isEmpty();
    assertThat(labels(of(Set.of(Modality.OBLIGATION), Set.of(Addressee.INDUSTRY), true)))
        .containsExactly("2");
    assertThat(matrix.count(selection(rat))).isEqualTo(new MatrixRows.Count(3, 2));
    assertThat(matrix.page(selection(rat), null, 9))
        .extracting(MatrixRow::counts)
        .containsExactly(true, false, true);
  }

  @Test
  void namedProvisionsComeInTheirOrderAndWhatIsNotThereIsLeftOut() {
    assertThat(
            matrix.at(
                List.of(
                    new ProvisionAddress("rat", "para_3"),
                    new ProvisionAddress("rat", "para_99"),
                    new ProvisionAddress("g7", "para_1")),
                ALL))
        .extracting(row -> row.address().slug(), MatrixRow::label)
        .containsExactly(tuple("rat", "3"), tuple("g7", "1"));
  }

  @Test
  void thePastIsReadFromTheHistoryAndFromTheVersionOfThatDay() {
    LocalDate today = LocalDate.now(Days.ZONE);
    report("rat", "para_1", "DE", 0, StatusValue.IMPLEMENTED);
    examples.version("rat", Instant.now(), "Ganz anders.");
    MatrixSelection yesterday = asOf(today.minusDays(1));

    assertThat(matrix.page(yesterday, null, 9))
        .filteredOn(row -> row.address().slug().equals("rat"))
        .extracting(row -> row.address().version(), MatrixRow::words, MatrixRow::said)
        .containsExactly(
            tuple(1, "Eins.", Map.of()), tuple(1, "Zwei.", Map.of()), tuple(1, "Drei.", Map.of()));
    assertThat(matrix.bound(yesterday).get(council.id())).hasSize(28);
    assertThat(matrix.page(asOf(today), null, 9))
        .filteredOn(row -> row.address().slug().equals("rat"))
        .extracting(row -> row.address().version(), MatrixRow::words)
        .containsExactly(tuple(2, "Ganz anders."));
    assertThat(matrix.page(asOf(LocalDate.of(2026, 1, 1)), null, 9)).isEmpty();
  }

  @Test
  void aProvisionIsFoundOnAPastDayUnderTheNumberThatItHadThen() {
    examples.version("rat", Instant.now(), "Neu eingefügt.", "Eins.", "Zwei.", "Drei.");
    List<ProvisionAddress> now =
        List.of(new ProvisionAddress("rat", "para_3"), new ProvisionAddress("rat", "para_1"));

    assertThat(matrix.present(now, asOf(LocalDate.now(Days.ZONE).minusDays(1))))
        .containsExactly(new ProvisionAddress("rat", "para_2"));
    assertThat(matrix.present(now, ALL)).isEqualTo(now);
  }

  @Test
  void theLastStepOfThatDayCounts() {
    report("rat", "para_1", "DE", 0, StatusValue.PLANNED);
    report("rat", "para_1", "DE", 1, StatusValue.IMPLEMENTED);

    assertThat(matrix.page(asOf(LocalDate.now(Days.ZONE)), null, 9))
        .filteredOn(row -> !row.said().isEmpty())
        .singleElement()
        .returns(Map.of("DE", StatusValue.IMPLEMENTED), MatrixRow::said);
  }

  private List<String> labels(MatrixSelection selection) {
    return matrix.page(selection, null, 9).stream().map(MatrixRow::label).toList();
  }

  private static MatrixSelection selection(Set<String> documents) {
    return new MatrixSelection(documents, Set.of(), Set.of(), false, null);
  }

  private static MatrixSelection asOf(LocalDate day) {
    return new MatrixSelection(Set.of(), Set.of(), Set.of(), false, day);
  }

  private static MatrixSelection of(
      Set<Modality> modalities, Set<Addressee> addressees, boolean untagged) {
    return new MatrixSelection(Set.of("rat"), modalities, addressees, untagged, null);
  }

  private void tag(String eId, Modality modality, Addressee addressee) {
    provisions.tag(
        new ProvisionAddress("rat", eId),
        new TagEntry(modality, Collections.singleton(addressee), null),
        "analyst",
        Instant.EPOCH);
  }

  private void report(String slug, String eId, String iso2, int basedOn, StatusValue value) {
    StatusEntry entry = new StatusEntry(value, null, null, null, List.of());
    reporting.report(new ProvisionAddress(slug, eId), iso2, basedOn, entry, "de");
  }
}
