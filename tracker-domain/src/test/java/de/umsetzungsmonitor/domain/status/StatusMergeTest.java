package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.status.StatusMerge.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusMergeTest {

  private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
  private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

  private static final StatusEntry BASE =
      entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", MARCH, "a", "b");

  @Test
  void whatOnlyOneSideChangedIsTakenOver() {
    StatusEntry theirs = entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", JUNE, "a", "b");
    StatusEntry yours = entry(StatusValue.IMPLEMENTED, "beauftragt", null, MARCH, "a", "b");
    StatusMerge merge = new StatusMerge(BASE, theirs, yours);

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.merged())
        .isEqualTo(entry(StatusValue.IMPLEMENTED, "beauftragt", null, JUNE, "a", "b"));
    assertThat(merge.outcome(StatusField.DUE_ON)).isEqualTo(Outcome.THEIRS);
    assertThat(merge.outcome(StatusField.AUTHORITY)).isEqualTo(Outcome.YOURS);
    assertThat(merge.outcome(StatusField.NOTE)).isEqualTo(Outcome.UNCHANGED);
    assertThat(merge.addsNothing()).isFalse();
  }

  @Test
  void whereBothChangedAFieldDifferentlySomebodyHasToChooseAndYoursHoldsUntilThen() {
    StatusEntry theirs = entry(StatusValue.PLANNED, "verzögert", "BKA", null, "a", "b");
    StatusEntry yours = entry(StatusValue.PLANNED, "abgeschlossen", "BKA", JUNE, "a", "b");
    StatusMerge merge = new StatusMerge(BASE, theirs, yours);

    assertThat(merge.clashes()).containsExactlyInAnyOrder(StatusField.NOTE, StatusField.DUE_ON);
    assertThat(merge.outcome(StatusField.VALUE)).isEqualTo(Outcome.BOTH);
    assertThat(merge.merged()).isEqualTo(yours);
  }

  @Test
  void evidenceOfBothSidesIsBroughtTogether() {
    StatusEntry theirs = entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", MARCH, "c", "b");
    StatusEntry yours = entry(StatusValue.IN_PROGRESS, "beauftragt", "BKA", MARCH, "a", "d", "c");
    StatusMerge merge = new StatusMerge(BASE, theirs, yours);

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.outcome(StatusField.EVIDENCE)).isEqualTo(Outcome.BOTH);
    assertThat(merge.merged().evidence()).containsExactly(new Evidence("c"), new Evidence("d"));
  }

  @Test
  void theSourceOfTheClaimIsTakenOverWithItsValue() {
    StatusEntry theirs = assessed(StatusValue.IMPLEMENTED);
    StatusEntry yours = entry(StatusValue.IN_PROGRESS, "meins", "BKA", MARCH, "a", "b");
    StatusMerge merge = new StatusMerge(BASE, theirs, yours);

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.outcome(StatusField.SOURCE)).isEqualTo(Outcome.THEIRS);
    assertThat(merge.merged().assessedBy()).isEqualTo("Rechnungshof");
    assertThat(new StatusMerge(null, yours, yours).outcome(StatusField.SOURCE))
        .as("nobody has to have said that the state speaks for itself")
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void anAssessmentIsNotTakenOverToAValueThatNobodyAssessed() {
    StatusEntry theirs = assessed(StatusValue.IMPLEMENTED);
    StatusEntry yours = entry(StatusValue.DECLINED, "beauftragt", "BKA", MARCH, "a", "b");
    StatusMerge merge = new StatusMerge(BASE, theirs, yours);

    assertThat(merge.clashes())
        .containsExactlyInAnyOrder(StatusField.VALUE, StatusField.SOURCE, StatusField.ASSESSED_BY);
    assertThat(merge.merged()).as("until somebody chooses").isEqualTo(yours);
    assertThat(new StatusMerge(BASE, assessed(BASE.value()), yours).clashes())
        .as("only you changed the value, only they had it assessed")
        .containsExactlyInAnyOrder(StatusField.SOURCE, StatusField.ASSESSED_BY);
    assertThat(new StatusMerge(BASE, assessed(BASE.value()), BASE).clashes()).isEmpty();
  }

  private static StatusEntry assessed(StatusValue value) {
    return new StatusEntry(
        value,
        BASE.note(),
        BASE.authority(),
        MARCH,
        ClaimSource.INDEPENDENTLY_ASSESSED,
        "Rechnungshof",
        BASE.evidence());
  }

  @Test
  void whereThereWasNoReportEveryDifferenceIsAClash() {
    StatusEntry theirs = entry(StatusValue.PLANNED, null, "BMI", null, "a");
    StatusEntry yours = entry(StatusValue.DECLINED, "Grund", "BMI", null, "b");
    StatusMerge merge = new StatusMerge(null, theirs, yours);

    assertThat(merge.clashes()).containsExactly(StatusField.VALUE);
    assertThat(merge.merged())
        .isEqualTo(entry(StatusValue.DECLINED, "Grund", "BMI", null, "a", "b"));
  }

  @Test
  void whoChangedNothingOrTheSameAddsNothing() {
    StatusEntry theirs = entry(StatusValue.PLANNED, "neu", "BKA", JUNE, "a");

    assertThat(new StatusMerge(BASE, theirs, BASE).addsNothing()).isTrue();
    assertThat(new StatusMerge(BASE, theirs, theirs).addsNothing()).isTrue();
  }

  private static StatusEntry entry(
      StatusValue value, String note, String authority, LocalDate dueOn, String... evidence) {
    return new StatusEntry(
        value, note, authority, dueOn, Arrays.stream(evidence).map(Evidence::new).toList());
  }

  @Test
  void anEntryTellsItsFlaws() {
    String longReference = "https://example.org/" + "x".repeat(Evidence.MAX_LENGTH);
    assertThat(
            entry(
                    StatusValue.DECLINED,
                    " ",
                    "a".repeat(StatusEntry.MAX_AUTHORITY + 1),
                    null,
                    longReference)
                .flaws())
        .containsExactly(
            StatusFlaw.REASON_MISSING, StatusFlaw.AUTHORITY_TOO_LONG, StatusFlaw.EVIDENCE_TOO_LONG);
    assertThat(entry(StatusValue.DECLINED, "\u00A0\u200B –", null, null).flaws())
        .as("nobody can see a reason")
        .containsExactly(StatusFlaw.REASON_MISSING);
    assertThat(
            new StatusEntry(
                    StatusValue.PLANNED,
                    "n".repeat(StatusEntry.MAX_NOTE + 1),
                    null,
                    null,
                    java.util.Collections.nCopies(51, new Evidence("https://kein host/")))
                .flaws())
        .containsExactly(
            StatusFlaw.NOTE_TOO_LONG,
            StatusFlaw.TOO_MUCH_EVIDENCE,
            StatusFlaw.EVIDENCE_BROKEN_LINK);
  }

  @Test
  void whatIsNoWebAddressIsACitationAndNeverALink() {
    for (String citation :
        List.of("javascript:alert(1)", "BGBl. I: 2026", "Az.: 7", "ftp://a.b/")) {
      assertThat(entry(StatusValue.PLANNED, null, null, null, citation).flaws()).isEmpty();
      assertThat(new Evidence(citation).link()).isEmpty();
    }
    for (String address : List.of("HTTPS://example.org/ä?b=1#c", "https://münchen.de/a|b")) {
      assertThat(new Evidence(address).link()).contains(address);
    }
    for (String broken : List.of("https://", "https://a b", "https://me:secret@evil.example/")) {
      assertThat(new Evidence(broken).brokenLink()).as(broken).isTrue();
    }
  }
}
