package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many reports are changed for one reason, each for itself. */
@IntegrationTest
class BulkReportingTest {

  private static final String REASON = "Kabinettbeschluss";
  private static final BulkEdit DECLINED = new BulkEdit(StatusValue.DECLINED, null, null, REASON);

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired BulkReporting bulk;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired Provisions provisions;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocumentAndACoordinator() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 9, 27), "Eins.", "Zwei.", "Drei.", "Vier.");
    examples.document("spaeter", Organization.EU, LocalDate.of(2020, 2, 1), "Ohne London.");
    examples.account("de", Role.COORDINATOR, "DE", "GB");
    report("para_1", 0, entry(StatusValue.PLANNED, "Entwurf"));
    report("para_2", 0, entry(StatusValue.IMPLEMENTED, null));
  }

  @Test
  void everyReportTakesOverWhatTheEditNamesAndKeepsTheRest() {
    LocalDate due = LocalDate.of(2027, 3, 31);
    List<BulkChange> planned =
        bulk.planned(
            List.of(seen("para_1", 1), seen("para_2", 1), seen("para_3", 0)),
            new BulkEdit(StatusValue.DECLINED, due, null, REASON));

    assertThat(planned)
        .extracting(BulkChange::entry)
        .containsExactly(
            new StatusEntry(StatusValue.DECLINED, "Entwurf", null, due, List.of()),
            new StatusEntry(StatusValue.DECLINED, REASON, null, due, List.of()),
            new StatusEntry(StatusValue.DECLINED, REASON, null, due, List.of()));
    assertThat(bulk.apply(planned, REASON, "de"))
        .allMatch(outcome -> outcome instanceof ReportOutcome.Changed);
    assertThat(changes.latest(provisions.get("rat", "para_1"), Limit.unlimited()))
        .extracting(step -> step.version() + " " + step.after().value() + " " + step.reason())
        .containsExactly("2 DECLINED " + REASON, "1 PLANNED null");
  }

  @Test
  void anAssessmentIsNotPassedOnToAValueThatNobodyAssessed() {
    StatusEntry assessed =
        new StatusEntry(
            StatusValue.PLANNED,
            null,
            null,
            null,
            ClaimSource.INDEPENDENTLY_ASSESSED,
            "Rechnungshof",
            List.of());
    report("para_1", 1, assessed);
    List<SeenReport> seen = List.of(seen("para_1", 2));

    assertThat(
            bulk.planned(seen, new BulkEdit(StatusValue.IMPLEMENTED, null, null, REASON))
                .getFirst()
                .entry())
        .isEqualTo(entry(StatusValue.IMPLEMENTED, null));
    assertThat(
            bulk.planned(seen, new BulkEdit(StatusValue.PLANNED, null, "BMI", REASON))
                .getFirst()
                .entry())
        .returns("Rechnungshof", StatusEntry::assessedBy)
        .returns("BMI", StatusEntry::authority);
  }

  @Test
  void aPreviewSaysTheSameAndWritesNothing() {
    List<BulkChange> wanted = oneOfEachSort();

    List<ReportOutcome> preview = bulk.preview(wanted, "de");

    assertThat(reports.find(provisions.get("rat", "para_1"), "DE"))
        .get()
        .returns(1, StatusReport::version);
    assertThat(reports.find(provisions.get("rat", "para_3"), "DE")).isEmpty();
    assertThat(bulk.apply(wanted, REASON, "de")).isEqualTo(preview);
  }

  @Test
  void eachRowHasItsOwnOutcomeAndNoneHoldsUpAnother() {
    List<ReportOutcome> outcomes = bulk.apply(oneOfEachSort(), REASON, "de");

    assertThat(outcomes)
        .extracting(BulkReportingTest::words)
        .containsExactly(
            "changed PLANNED to IMPLEMENTED",
            "unchanged",
            "changed null to PLANNED",
            "conflicting with IMPLEMENTED in 1",
            "wrong [REASON_MISSING]",
            "wrong [VALUE_MISSING]",
            "forbidden UNKNOWN",
            "forbidden NOT_COORDINATED",
            "forbidden NOT_BOUND");
    assertThat(reports.find(provisions.get("rat", "para_3"), "DE"))
        .get()
        .extracting(report -> report.entry().value())
        .isEqualTo(StatusValue.PLANNED);
  }

  @Test
  void aSecondChangeOfTheSameReportMeetsTheFirst() {
    BulkChange once = change("para_1", 1, entry(StatusValue.IMPLEMENTED, null));

    assertThat(bulk.apply(List.of(once, once), REASON, "de"))
        .extracting(BulkReportingTest::words)
        .containsExactly("changed PLANNED to IMPLEMENTED", "conflicting with IMPLEMENTED in 2");
  }

  @Test
  void whatChangedMeanwhileIsShownWithWhatTheWriterSaw() {
    report("para_1", 1, entry(StatusValue.IN_PROGRESS, "Begonnen"));

    assertThat(bulk.preview(bulk.planned(List.of(seen("para_1", 1)), DECLINED), "de").getFirst())
        .isInstanceOfSatisfying(
            ReportOutcome.Conflicting.class,
            conflict -> {
              assertThat(conflict.base()).isEqualTo(entry(StatusValue.PLANNED, "Entwurf"));
              assertThat(conflict.theirs()).isEqualTo(entry(StatusValue.IN_PROGRESS, "Begonnen"));
              assertThat(conflict.version()).isEqualTo(2);
            });
  }

  @Test
  void aSupersededTextTakesNoReports() {
    List<BulkChange> planned = bulk.planned(List.of(seen("para_1", 1)), DECLINED);
    examples.version("rat", Instant.parse("2026-02-01T00:00:00Z"), "Eins!", "Zwei.");

    assertThat(bulk.apply(planned, REASON, "de"))
        .extracting(BulkReportingTest::words)
        .containsExactly("forbidden SUPERSEDED");
  }

  @Test
  void whatCannotBeStoredIsToldAndHoldsUpNothing() {
    jdbc.execute(
        """
        insert into status_change (provision_id, iso2, version, value, evidence, changed_at,
          changed_by, confirmed_at, confirmed_by)
        select id, 'DE', 2, 'PLANNED', '[]', now(), 'nobody', now(), 'nobody'
        from provision where e_id = 'para_1'
          and document_id = (select id from policy_document where slug = 'rat')
        """);
    EvidenceFile swept = new EvidenceFile(4711, "beleg.pdf", "application/pdf", 1, "0".repeat(64));

    assertThat(
            bulk.apply(
                List.of(
                    change("para_1", 1, entry(StatusValue.IMPLEMENTED, null)),
                    change(
                        "para_2",
                        1,
                        new StatusEntry(
                            StatusValue.PLANNED, null, null, null, List.of(Evidence.of(swept)))),
                    change("para_3", 0, entry(StatusValue.PLANNED, null))),
                REASON,
                "de"))
        .extracting(BulkReportingTest::words)
        .containsExactly("failed", "failed", "changed null to PLANNED");
  }

  @Test
  void longListsKeepTheirOrder() {
    examples.document(
        "lang",
        Organization.EU,
        LocalDate.of(2024, 1, 1),
        Collections.nCopies(1_201, "Text.").toArray(String[]::new));
    List<BulkChange> wanted = new ArrayList<>();
    for (int i = 1_201; i > 0; i--) {
      wanted.add(
          new BulkChange(
              new ProvisionAddress("lang", 1, "para_" + i),
              "DE",
              0,
              entry(StatusValue.PLANNED, null)));
    }

    assertThat(bulk.preview(wanted, "de")).extracting(ReportOutcome::change).isEqualTo(wanted);
  }

  private static List<BulkChange> oneOfEachSort() {
    StatusEntry planned = entry(StatusValue.PLANNED, null);
    return List.of(
        change("para_1", 1, entry(StatusValue.IMPLEMENTED, null)),
        change("para_2", 1, entry(StatusValue.IMPLEMENTED, null)),
        change("para_3", 0, planned),
        change("para_2", 0, planned),
        change("para_4", 0, entry(StatusValue.DECLINED, null)),
        change("para_4", 0, null),
        change("para_9", 0, planned),
        new BulkChange(address("para_4"), "FR", 0, planned),
        new BulkChange(new ProvisionAddress("spaeter", 1, "para_1"), "GB", 0, planned));
  }

  private static String words(ReportOutcome outcome) {
    return switch (outcome) {
      case ReportOutcome.Changed changed ->
          "changed %s to %s"
              .formatted(
                  changed.before() == null ? null : changed.before().value(),
                  changed.after().value());
      case ReportOutcome.Unchanged _ -> "unchanged";
      case ReportOutcome.Conflicting(_, _, StatusEntry theirs, int version) ->
          "conflicting with " + theirs.value() + " in " + version;
      case ReportOutcome.Forbidden forbidden -> "forbidden " + forbidden.cause();
      case ReportOutcome.Failed _ -> "failed";
      case ReportOutcome.Wrong wrong -> "wrong " + wrong.flaws();
    };
  }

  private void report(String eId, int basedOn, StatusEntry entry) {
    reporting.report(address(eId), "DE", basedOn, entry, "de");
  }

  private static BulkChange change(String eId, int basedOn, StatusEntry entry) {
    return new BulkChange(address(eId), "DE", basedOn, entry);
  }

  private static SeenReport seen(String eId, int version) {
    return new SeenReport(address(eId), "DE", version);
  }

  private static ProvisionAddress address(String eId) {
    return new ProvisionAddress("rat", 1, eId);
  }

  private static StatusEntry entry(StatusValue value, String note) {
    return new StatusEntry(value, note, null, null, List.of());
  }
}
