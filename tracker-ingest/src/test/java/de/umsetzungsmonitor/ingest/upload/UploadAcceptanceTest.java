package de.umsetzungsmonitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import de.umsetzungsmonitor.domain.document.DocumentSources;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.DocumentIngest;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.mend.Drop;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.Merge;
import de.umsetzungsmonitor.ingest.mend.Relabel;
import de.umsetzungsmonitor.ingest.mend.Rewrite;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the split of an upload, over what people change in it, to the document. */
@IntegrationTest
class UploadAcceptanceTest {

  private static final SourceFile FILE = UploadExamples.decision("Saubere Flüsse");

  @Autowired UploadIntake intake;
  @Autowired UploadEditing editing;
  @Autowired UploadAcceptance acceptance;
  @Autowired UploadSplits splits;
  @Autowired Uploads uploads;
  @Autowired UploadFiles files;
  @Autowired PolicyDocuments documents;
  @Autowired DocumentSources sources;
  @Autowired DocumentIngest ingest;
  @Autowired ProvisionTexts texts;

  @Test
  void theMendedSplitBecomesTheDocumentWithTheFileAsItCame() throws InterruptedException {
    long id = ready();
    mend(id, new Merge(0), "NOTHING_BEFORE");
    mend(id, new Relabel(2, "3"), "");
    mend(id, new Rewrite(1, "die Staaten zu ermutigen;"), "");

    AcceptResult result = accept(id);

    assertThat(result).isEqualTo(new AcceptResult.Accepted("osce-mc-dec-4-21", 1, 2));
    assertThat(texts.ofDocument(documents.get("osce-mc-dec-4-21")))
        .extracting(ProvisionText::label, ProvisionText::eId)
        .containsExactly(tuple("PP1", "rec_1"), tuple("1", "para_1"), tuple("3", "para_3"));
    assertThat(texts.ofDocument(documents.get("osce-mc-dec-4-21")).get(1).text())
        .isEqualTo("die Staaten zu ermutigen;");
    PolicyDocument document = documents.get("osce-mc-dec-4-21");
    assertThat(sources.findByDocumentId(document.id()).orElseThrow().bytes())
        .isEqualTo(FILE.bytes());
  }

  @Test
  void anAcceptedUploadGivesUpItsLargePartsAndIsAcceptedOnce() throws InterruptedException {
    long id = ready();
    accept(id);

    assertThat(uploads.get(id).state()).isEqualTo(UploadState.ACCEPTED);
    assertThat(uploads.get(id).slug()).isEqualTo("osce-mc-dec-4-21");
    assertThat(files.bytes(id)).isEmpty();
    assertThat(files.split(id)).isEmpty();
    assertThatThrownBy(() -> accept(id)).isInstanceOf(StaleUpload.class);
    assertThatThrownBy(() -> editing.discard(id, version(id), "analyst"))
        .isInstanceOf(StaleUpload.class);
    assertThat(documents.count()).isEqualTo(1);
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneMakesTheDocument() throws Exception {
    long id = ready();
    int seen = uploads.get(id).version();
    GivenMetadata metadata = editing.metadata(uploads.get(id));
    Callable<AcceptResult> accepting =
        () -> acceptance.accept(id, seen, metadata, List.of(), null, "analyst");
    List<Object> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (Future<AcceptResult> each :
          people.invokeAll(List.of(accepting, accepting, accepting, accepting))) {
        try {
          outcomes.add(each.get());
        } catch (ExecutionException e) {
          outcomes.add(e.getCause().getClass());
        }
      }
    }

    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            new AcceptResult.Accepted("osce-mc-dec-4-21", 1, 2),
            StaleUpload.class,
            StaleUpload.class,
            StaleUpload.class);
    assertThat(documents.count()).isEqualTo(1);
  }

  @Test
  void whoSawAnOlderStateIsRefusedAndNothingIsStored() throws InterruptedException {
    long id = ready();
    int seen = uploads.get(id).version();
    GivenMetadata metadata = editing.metadata(uploads.get(id));
    mend(id, new Relabel(2, "3"), "");

    assertThatThrownBy(() -> acceptance.accept(id, seen, metadata, List.of(), null, "analyst"))
        .isInstanceOf(StaleUpload.class);
    assertThatThrownBy(() -> editing.edit(id, seen, metadata, List.of(new Drop(1)), "analyst-2"))
        .isInstanceOf(StaleUpload.class);
    assertThatThrownBy(() -> editing.discard(id, seen, "analyst-2"))
        .isInstanceOf(StaleUpload.class);
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
    assertThat(documents.count()).isZero();
    assertThat(labels(id)).containsExactly("PP1", "1", "3");
  }

  @Test
  void everyStepCanBeUndone() throws InterruptedException {
    long id = ready();
    mend(id, new Relabel(2, "3"), "");
    mend(id, new Merge(2), "");
    assertThat(labels(id)).containsExactly("PP1", "1");

    undo(id);
    assertThat(labels(id)).containsExactly("PP1", "1", "3");
    undo(id);
    undo(id);

    assertThat(labels(id)).containsExactly("PP1", "1", "2");
  }

  @Test
  void whatWasSavedAtOnceIsUndoneAtOnce() throws InterruptedException {
    long id = ready();
    List<Mend> typed = List.of(new Relabel(2, "3"), new Rewrite(2, "zu berichten."), new Merge(2));
    editing.edit(id, version(id), editing.metadata(uploads.get(id)), typed, "analyst");
    assertThat(labels(id)).containsExactly("PP1", "1");
    assertThat(splits.of(uploads.get(id)).last())
        .extracting(UploadSplit.Done::mend, UploadSplit.Done::label)
        .containsExactly(
            tuple(typed.get(0), "2"), tuple(typed.get(1), "3"), tuple(typed.get(2), "3"));

    undo(id);

    assertThat(labels(id)).containsExactly("PP1", "1", "2");
    assertThat(uploads.get(id).mends()).isEmpty();
  }

  @Test
  void aTextThatNobodyAdoptedNeedsAnOrganization() throws InterruptedException {
    long id = ready();

    assertThat(
            acceptance.accept(id, version(id), UploadExamples.NOTHING, List.of(), null, "analyst"))
        .isInstanceOf(AcceptResult.OrganizationUnknown.class);
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
  }

  @Test
  void whereEverythingIsLeftOutThereIsNoDocument() throws InterruptedException {
    long id = ready();
    for (int key = 0; key < 3; key++) {
      mend(id, new Drop(key), "");
    }

    assertThat(accept(id)).isInstanceOf(AcceptResult.NothingLeft.class);
  }

  @Test
  void bytesThatAreKnownAreNotTakenIn() throws InterruptedException {
    long id = ready();

    assertThat(intake.receive(FILE, UploadExamples.NOTHING, "analyst"))
        .isEqualTo(new UploadReceipt.OnTheRoad(id));
    accept(id);
    assertThat(intake.receive(FILE, UploadExamples.NOTHING, "analyst"))
        .isEqualTo(new UploadReceipt.Stored("osce-mc-dec-4-21", "MC.DEC/4/21"));
  }

  @Test
  void bytesThatWereStoredOnAnotherRoadMeanwhileAreNotStoredAgain() throws InterruptedException {
    long id = ready();
    ingest.ingest(FILE, UploadExamples.NOTHING, "script");

    assertThat(accept(id)).isEqualTo(new AcceptResult.Stored("osce-mc-dec-4-21", "MC.DEC/4/21"));
    assertThat(documents.count()).isEqualTo(1);
  }

  private long ready() throws InterruptedException {
    UploadReceipt receipt = intake.receive(FILE, UploadExamples.NOTHING, "analyst");
    long id = ((UploadReceipt.Received) receipt).id();
    while (uploads.get(id).state() != UploadState.READY) {
      Thread.sleep(20);
    }
    return id;
  }

  private void mend(long id, Mend mend, String flaw) {
    try {
      Upload upload = uploads.get(id);
      editing.edit(id, upload.version(), editing.metadata(upload), List.of(mend), "analyst");
      assertThat(flaw).isEmpty();
    } catch (FlawedMend e) {
      assertThat(e.flaw().name()).isEqualTo(flaw);
    }
  }

  private void undo(long id) {
    editing.undo(id, version(id), editing.metadata(uploads.get(id)), "analyst");
  }

  private AcceptResult accept(long id) {
    return acceptance.accept(
        id, version(id), editing.metadata(uploads.get(id)), List.of(), null, "analyst");
  }

  private int version(long id) {
    return uploads.get(id).version();
  }

  private List<String> labels(long id) {
    return splits.of(uploads.get(id)).mended().pieces().stream()
        .map(piece -> piece.label())
        .toList();
  }
}
