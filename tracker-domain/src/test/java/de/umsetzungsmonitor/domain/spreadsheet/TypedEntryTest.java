package de.umsetzungsmonitor.domain.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a row makes of the report that it was filled in for. */
class TypedEntryTest {

  private static final Evidence FIRST = file(1);
  private static final Evidence SECOND = file(2);
  private static final StatusEntry SEEN =
      new StatusEntry(
          StatusValue.PLANNED,
          "Weil",
          "BMI",
          LocalDate.of(2027, 3, 31),
          ClaimSource.INDEPENDENTLY_ASSESSED,
          "Rechnungshof",
          List.of(new Evidence("BGBl. I Nr. 7"), FIRST, SECOND));

  @Test
  void whatIsNotGivenStaysAndWhatIsGivenAndEmptyIsCleared() {
    TypedEntry row = row(EnumSet.of(StatusField.VALUE, StatusField.NOTE), StatusValue.PLANNED);

    StatusEntry after = row.over(SEEN);

    assertThat(after)
        .isEqualTo(
            new StatusEntry(
                StatusValue.PLANNED,
                null,
                SEEN.authority(),
                SEEN.dueOn(),
                SEEN.source(),
                SEEN.assessedBy(),
                SEEN.evidence()));
  }

  @Test
  void nobodyHasAssessedAnotherValueUnlessTheRowSaysWho() {
    TypedEntry row = row(EnumSet.of(StatusField.VALUE), StatusValue.IMPLEMENTED);

    assertThat(row.over(SEEN))
        .returns(StatusValue.IMPLEMENTED, StatusEntry::value)
        .returns(ClaimSource.SELF_REPORTED, StatusEntry::source)
        .returns(null, StatusEntry::assessedBy)
        .returns(SEEN.dueOn(), StatusEntry::dueOn);
  }

  @Test
  void withoutAValueThereIsNoReport() {
    assertThat(row(EnumSet.of(StatusField.NOTE), null).over(null)).isNull();
    assertThat(row(EnumSet.of(StatusField.VALUE), null).over(SEEN)).isNull();
  }

  @Test
  void filesOfTheSameNameAreKeptOneForOneAndTheRestIsTakenOut() {
    TypedEntry both = row(EnumSet.of(StatusField.EVIDENCE), null, named(), named());
    TypedEntry one = row(EnumSet.of(StatusField.EVIDENCE), null, named());

    assertThat(both.over(SEEN)).extracting(StatusEntry::evidence).isEqualTo(List.of(FIRST, SECOND));
    assertThat(one.over(SEEN)).extracting(StatusEntry::evidence).isEqualTo(List.of(FIRST));
  }

  @Test
  void aFileThatTheReportDoesNotHaveIsNamed() {
    TypedEvidence other = new TypedEvidence("anderes.pdf", true);

    assertThat(row(EnumSet.of(StatusField.EVIDENCE), null, named(), other).unknownFile(SEEN))
        .contains("anderes.pdf");
    assertThat(row(EnumSet.of(StatusField.EVIDENCE), null, named()).unknownFile(SEEN)).isEmpty();
    assertThat(
            row(EnumSet.of(StatusField.EVIDENCE), null, named(), named(), named())
                .unknownFile(SEEN))
        .contains("gutachten.pdf");
  }

  @Test
  void aCitationThatIsCalledLikeAFileIsNone() {
    TypedEntry row =
        row(EnumSet.of(StatusField.EVIDENCE), null, new TypedEvidence("gutachten.pdf", false));

    assertThat(row.over(SEEN))
        .extracting(StatusEntry::evidence)
        .isEqualTo(List.of(new Evidence("gutachten.pdf")));
  }

  private static TypedEvidence named() {
    return new TypedEvidence("gutachten.pdf", true);
  }

  private static Evidence file(long id) {
    return Evidence.of(
        new EvidenceFile(id, "gutachten.pdf", "application/pdf", 10, "ab".repeat(32)));
  }

  private static TypedEntry row(
      Set<StatusField> given, StatusValue value, TypedEvidence... evidence) {
    return new TypedEntry(given, value, null, null, null, null, null, Arrays.asList(evidence));
  }
}
