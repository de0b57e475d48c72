package de.umsetzungsmonitor.domain.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.DocumentListing;
import de.umsetzungsmonitor.domain.status.DocumentProgresses;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;

/** A new version takes the place of the one before, for everybody at once. */
class NewVersionsTest extends VersionTest {

  @Autowired IndexableProvisions indexable;
  @Autowired DocumentProgresses progresses;
  @Autowired VersionComparisons comparisons;

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
  void whoeverChangesATagWhileANewVersionIsAcceptedLearnsOfIt() {
    tag("para_2", null);
    ProvisionAddress first = new ProvisionAddress("rat", 1, "para_2");
    long tag = texts.get(first).tags().getFirst().id();

    assertThatThrownBy(() ->
            supersededBefore(() -> provisions.retag(first, tag, request(null), "ben", ACCEPTED)))
        .isInstanceOf(DocumentSuperseded.class);
    assertThatThrownBy(() -> supersededBefore(() -> provisions.untag(first, tag, "ben", ACCEPTED)))
        .isInstanceOf(DocumentSuperseded.class);
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

  /** Changes something after another put the version out of force that the writer has read. */
  private void supersededBefore(Runnable change) {
    transaction.executeWithoutResult(status -> {
      assertThat(documents.get("rat").isInForce()).as("as the writer read it").isTrue();
      jdbc.update("update policy_document set superseded_at = ingested_at");
      change.run();
    });
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
}
