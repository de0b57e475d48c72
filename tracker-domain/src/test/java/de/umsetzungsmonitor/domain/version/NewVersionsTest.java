package de.umsetzungsmonitor.domain.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.DocumentListing;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagState;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NewVersionsTest {

  private static final String SAFETY = "Der Rat ersucht die Staaten, Kinder besser zu schützen.";
  private static final String TRAINING = "Er fordert die Regierungen auf, Ermittler fortzubilden.";
  private static final String REPORT = "Er bittet die Kommission, jährlich Bericht zu erstatten.";
  private static final String VICTIMS = "Er ermutigt alle, Opfern rasch Hilfe anzubieten.";
  private static final Instant TAGGED = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant ACCEPTED = Instant.parse("2026-06-01T08:00:00Z");

  @Autowired Examples examples;
  @Autowired PolicyDocuments documents;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired IndexableProvisions indexable;
  @Autowired DocumentProgresses progresses;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired VersionComparisons comparisons;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDraftOfTheCouncil() {
    examples.account("de", Role.COORDINATOR, "DE");
    examples.document("rat", Organization.EU, LocalDate.of(2026, 1, 2), SAFETY, TRAINING, REPORT);
  }

  @Test
  void theNewVersionIsInForceAndTheOldOneStaysReadable() {
    examples.version("rat", ACCEPTED, SAFETY, VICTIMS);

    assertThat(documents.get("rat"))
        .returns(2, PolicyDocument::version)
        .returns(true, PolicyDocument::isInForce);
    assertThat(texts.ofDocument(documents.get("rat")))
        .extracting(each -> each.text())
        .containsExactly(SAFETY, VICTIMS);
    PolicyDocument first = documents.get("rat", 1);
    assertThat(first.supersededAt()).isEqualTo(ACCEPTED);
    assertThat(texts.ofDocument(first))
        .extracting(each -> each.text())
        .containsExactly(SAFETY, TRAINING, REPORT);
    assertThat(documents.count()).isEqualTo(1);
    assertThat(documents.list(null)).extracting(PolicyDocument::version).containsExactly(2);
    assertThat(progresses.slice(DocumentListing.ALL, 10).documents())
        .singleElement()
        .returns(2L, each -> each.reportable());
  }

  @Test
  void aTagOfUnchangedTextCarriesOverToItsNewNumber() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, VICTIMS, TRAINING, REPORT);

    assertThat(tags("para_2")).isEmpty();
    assertThat(tags("para_3"))
        .singleElement()
        .returns(TagState.CONFIRMED, TagText::state)
        .returns(new TextSpan("Regierungen", 15, 26), TagText::span)
        .returns("analyst", TagText::createdBy)
        .returns(TAGGED, TagText::createdAt);
  }

  @Test
  void aTagOfChangedTextIsToBeCheckedAndItsWordsAreFoundAgain() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, "Dringend: " + TRAINING, REPORT);

    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.TO_CHECK, TagText::state)
        .returns(new TextSpan("Regierungen", 25, 36), TagText::span);
    long carried = tags("para_2").getFirst().id();
    provisions.confirmTag(at("para_2"), carried, "analyst", ACCEPTED.plusSeconds(60));
    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.CONFIRMED, TagText::state)
        .returns(ACCEPTED.plusSeconds(60), TagText::createdAt);
    assertThat(texts.tagChanges(at("para_2")))
        .as("set, and confirmed; the carried copy is no step")
        .hasSize(2)
        .extracting(change -> change.before() == null)
        .containsExactly(true, false);
  }

  @Test
  void aTagWhoseWordsAreGoneKeepsThemUntilOthersAreChosen() {
    tag("para_2", "Regierungen");

    examples.version("rat", ACCEPTED, SAFETY, TRAINING.replace("Regierungen", "Staaten"), REPORT);

    assertThat(tags("para_2"))
        .singleElement()
        .returns(TagState.TO_CHECK, TagText::state)
        .returns(null, TagText::span)
        .returns("Regierungen", TagText::lostQuote);
    long carried = tags("para_2").getFirst().id();
    assertThatThrownBy(() -> provisions.confirmTag(at("para_2"), carried, "analyst", ACCEPTED))
        .isInstanceOf(QuoteNotInText.class);
    provisions.retag(at("para_2"), carried, request("Staaten"), "analyst", ACCEPTED);
    assertThat(tags("para_2")).singleElement().returns(TagState.CONFIRMED, TagText::state);
  }

  @Test
  void reportsOfUnchangedTextCarryOverWithTheirVersionAndTheirHistory() {
    report("para_2", 0, StatusValue.PLANNED);
    report("para_2", 1, StatusValue.IN_PROGRESS);
    Instant said = report("rat", "para_2").changedAt();

    examples.version("rat", Instant.now(), VICTIMS, SAFETY, TRAINING, REPORT);

    StatusReport carried = report("rat", "para_3");
    assertThat(carried)
        .returns(2, StatusReport::version)
        .returns(false, StatusReport::isToCheck)
        .returns(said, StatusReport::changedAt)
        .returns(said, StatusReport::confirmedAt)
        .returns("de", StatusReport::confirmedBy);
    report("para_3", 2, StatusValue.IMPLEMENTED);
    assertThat(steps("para_3"))
        .containsExactly("IN_PROGRESS-IMPLEMENTED", "PLANNED-IN_PROGRESS", "null-PLANNED");
  }

  @Test
  void aReportOnChangedTextIsToBeCheckedUntilTheStateConfirmsIt() {
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);

    assertThat(report("rat", "para_2").isToCheck()).isTrue();
    reporting.confirm(at("para_2"), "DE", 1, "de");

    assertThat(report("rat", "para_2"))
        .returns(false, StatusReport::isToCheck)
        .returns(2, StatusReport::version);
    assertThat(steps("para_2")).containsExactly("PLANNED-PLANNED", "null-PLANNED");
  }

  @Test
  void toReportTheSameOnChangedTextConfirmsItToo() {
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);

    report("para_2", 1, StatusValue.PLANNED);

    assertThat(report("rat", "para_2").isToCheck()).isFalse();
  }

  @Test
  void whatNobodyCheckedIsStillToBeCheckedInTheVersionAfterNext() {
    tag("para_2", "Regierungen");
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING + " Und zwar bald.", REPORT);
    examples.version("rat", Instant.now(), SAFETY, VICTIMS, TRAINING + " Und zwar bald.", REPORT);

    assertThat(report("rat", "para_3").isToCheck()).isTrue();
    assertThat(tags("para_3")).singleElement().returns(true, TagText::toCheck);
    assertThat(steps("para_3")).containsExactly("null-PLANNED");
    assertThat(texts.tagChanges(at("para_3"))).hasSize(1);
  }

  @Test
  void whatWasSaidOfADroppedProvisionStaysWithTheOldVersion() {
    tag("para_3", null);
    report("para_3", 0, StatusValue.DECLINED);

    examples.version("rat", Instant.now(), SAFETY, TRAINING);

    assertThat(provisions.find("rat", null, "para_3")).isEmpty();
    ProvisionAddress old = new ProvisionAddress("rat", 1, "para_3");
    assertThat(texts.get(old).tags()).hasSize(1);
    assertThat(reports.findByProvision(provisions.get(old))).hasSize(1);
  }

  @Test
  void nobodyWritesOnAnOldVersion() {
    tag("para_2", null);
    report("para_2", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, TRAINING);
    ProvisionAddress old = new ProvisionAddress("rat", 1, "para_2");
    long tag = texts.get(old).tags().getFirst().id();

    assertThatThrownBy(() -> provisions.tag(old, request(null), "analyst", TAGGED))
        .isInstanceOf(DocumentSuperseded.class)
        .hasMessageContaining("version 1 of document rat");
    assertThatThrownBy(() -> provisions.untag(old, tag, "analyst", TAGGED))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(() -> reporting.report(old, "DE", 1, entry(StatusValue.IMPLEMENTED), "de"))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(() -> reporting.confirm(old, "DE", 1, "de"))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(
            () -> jdbc.update("update policy_document set title = 'x' where version = 1"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void ofTwoWhoAcceptAtOnceTheSecondBuildsOnTheFirst() throws Exception {
    List<String> outcomes =
        atOnce(
            () -> accept(null, SAFETY, TRAINING),
            () -> accept(null, SAFETY, TRAINING, REPORT, VICTIMS));

    assertThat(outcomes).containsExactlyInAnyOrder("2", "3");
    assertThat(documents.findBySlugOrderByVersion("rat"))
        .extracting(PolicyDocument::isInForce)
        .containsExactly(false, false, true);
  }

  @Test
  void ofTwoWhoComparedWithTheSameVersionOnlyOneIsAccepted() throws Exception {
    List<String> outcomes =
        atOnce(() -> accept(1, SAFETY, TRAINING), () -> accept(1, SAFETY, REPORT));

    assertThat(outcomes).containsExactlyInAnyOrder("2", "superseded");
    assertThat(documents.findBySlugOrderByVersion("rat")).hasSize(2);
  }

  @Test
  void aReportDuringTheAcceptanceIsNeverLost() throws Exception {
    List<String> outcomes =
        atOnce(
            () -> accept(1, SAFETY, TRAINING, REPORT),
            () -> {
              try {
                report("para_1", 0, StatusValue.PLANNED);
                return "reported";
              } catch (RuntimeException e) {
                return "refused";
              }
            });

    boolean reported = outcomes.contains("reported");
    assertThat(reports.findByProvision(provisions.get("rat", "para_1"))).hasSize(reported ? 1 : 0);
  }

  @Test
  void theSearchHoldsOnlyWhatIsInForceAndIsToldOfTheRest() {
    jdbc.update("delete from provision_change");
    examples.version("rat", ACCEPTED, SAFETY, VICTIMS);

    assertThat(indexable.after(0, 100))
        .extracting(IndexableProvision::text)
        .containsExactly(SAFETY, VICTIMS);
    List<Long> old =
        jdbc.queryForList(
            """
            select p.id from provision p join policy_document d on d.id = p.document_id
            where d.version = 1
            """,
            Long.class);
    assertThat(indexable.find(old)).isEmpty();
    assertThat(jdbc.queryForList("select provision_id from provision_change", Long.class))
        .containsAll(old)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void versionsAreComparedAsTheyWereAcceptedAlsoAcrossSeveral() {
    examples.version("rat", ACCEPTED, SAFETY, VICTIMS, TRAINING);
    examples.version("rat", ACCEPTED.plusSeconds(9), SAFETY, VICTIMS, TRAINING + " Bald.");

    Comparison whole = comparisons.between(documents.get("rat", 1), documents.get("rat"));

    assertThat(whole.changes())
        .extracting(ProvisionChange::kind)
        .containsExactly(
            ChangeKind.UNCHANGED,
            ChangeKind.ADDED,
            ChangeKind.RENUMBERED_AND_CHANGED,
            ChangeKind.DROPPED);
  }

  @Test
  void theNewsTellNoStepTwice() {
    report("para_1", 0, StatusValue.PLANNED);
    examples.version("rat", Instant.now(), SAFETY, VICTIMS);

    assertThat(changes.latest(Limit.of(10)))
        .singleElement()
        .returns(false, change -> change.inForce())
        .returns(1, change -> change.version());
  }

  private String accept(@Nullable Integer basedOn, String... paragraphs) {
    try {
      return transaction.execute(status -> {
        VersionTarget target = new VersionTarget("rat", basedOn);
        return "" + examples.version(target, Instant.now(), paragraphs).version();
      });
    } catch (DocumentSuperseded e) {
      return "superseded";
    }
  }

  private static List<String> atOnce(Callable<String> one, Callable<String> other)
      throws InterruptedException, ExecutionException {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Future<String> first = executor.submit(one);
      Future<String> second = executor.submit(other);
      return List.of(first.get(), second.get());
    }
  }

  private void tag(String eId, @Nullable String quote) {
    provisions.tag(at(eId), request(quote), "analyst", TAGGED);
  }

  private List<TagText> tags(String eId) {
    return texts.get(at(eId)).tags();
  }

  private void report(String eId, int basedOn, StatusValue value) {
    reporting.report(at(eId), "DE", basedOn, entry(value), "de");
  }

  private StatusReport report(String slug, String eId) {
    return reports.find(provisions.get(slug, eId), "DE").orElseThrow();
  }

  private List<String> steps(String eId) {
    return transaction.execute(status ->
        changes.latest(provisions.get(at(eId)), Limit.unlimited()).stream()
            .map(step ->
                (step.before() == null ? null : step.before().value()) + "-" + step.after().value())
            .toList());
  }

  private static StatusEntry entry(StatusValue value) {
    return new StatusEntry(value, "Begründung", null, null, List.of());
  }

  private static TagEntry request(@Nullable String quote) {
    return new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), quote);
  }

  private static ProvisionAddress at(String eId) {
    return new ProvisionAddress("rat", eId);
  }
}
