package de.umsetzungsmonitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadProgress;
import de.umsetzungsmonitor.domain.upload.UploadQueue;
import de.umsetzungsmonitor.domain.upload.UploadStage;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.ingest.PreviewResult;
import de.umsetzungsmonitor.ingest.TextIngest;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers of several instances on one database; those of the context itself are switched off. */
@IntegrationTest
@TestPropertySource(
    properties = {"tracker.ingest.upload.threads=0", "tracker.ingest.upload.stored-at-once=2"})
class UploadWorkersTest {

  @Autowired UploadIntake intake;
  @Autowired UploadEditing editing;
  @Autowired UploadSplits splits;
  @Autowired Uploads uploads;
  @Autowired UploadFiles files;
  @Autowired UploadQueue queue;
  @Autowired UploadStoring storing;
  @Autowired UploadAcceptance acceptance;
  @Autowired PolicyDocuments documents;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  /** Long, as only a fault makes a test wait for it, however busy the machine is. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<UploadWorkers> instances = new ArrayList<>();

  @AfterEach
  void stopInstances() {
    instances.forEach(UploadWorkers::stop);
  }

  @Test
  void anUploadIsReadAndSplitInTheBackgroundAndIsNoDocumentYet() throws InterruptedException {
    long id = upload("Saubere Flüsse");
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));

    await(() -> state(id) == UploadState.READY);

    Upload upload = uploads.get(id);
    assertThat(splits.of(upload).read().provisions()).hasSize(3);
    assertThat(editing.metadata(upload).symbol()).isEqualTo("MC.DEC/4/21");
    assertThat(files.page(id, 1).orElseThrow().text()).contains("besorgt über den Zustand");
    assertThat(documents.count()).isZero();
  }

  @Test
  void aFileThatYieldsNothingIsRejectedWithItsReasonAndNothingOfItIsKept()
      throws InterruptedException {
    long id = receive("Nur ein Satz ohne Bestimmung.");
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));

    await(() -> state(id) == UploadState.REJECTED);

    assertThat(uploads.get(id).lastChange().reason()).isEqualTo("NO_PROVISION");
    assertThat(files.bytes(id)).isEmpty();
  }

  @Test
  void aFailureRejectsTheFileAndTheWorkerGoesOn() throws InterruptedException {
    TextIngest fails =
        new TextIngest(ReadLimits.defaults()) {
          @Override
          public PreviewResult preview(byte[] bytes, String name, ReadProgress progress) {
            if (new String(bytes, StandardCharsets.UTF_8).contains("Gift")) {
              throw new StackOverflowError("a hole in the reader");
            }
            return super.preview(bytes, name, progress);
          }
        };
    long poison = upload("Gift");
    long next = upload("Medizin");
    instance(fails, Duration.ofMinutes(1));

    await(() -> state(next) == UploadState.READY);

    assertThat(uploads.get(poison).state()).isEqualTo(UploadState.REJECTED);
    assertThat(uploads.get(poison).lastChange().reason()).isEqualTo("FAILED");
  }

  @Test
  void theFileOfADeadWorkerIsReadByAnotherAfterARestart() throws InterruptedException {
    long id = upload("Verwaist");
    queue.claim(Duration.ofMillis(200)); // and then its process is killed

    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));

    await(() -> state(id) == UploadState.READY);
  }

  @Test
  void aFileOnWhichEveryWorkerDiesIsGivenUp() throws InterruptedException {
    long id = upload("Tödlich");
    for (int death = 0; death < 3; death++) {
      assertThat(queue.claim(Duration.ofMillis(-1))).isPresent();
    }
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));

    await(() -> state(id) == UploadState.REJECTED);

    assertThat(uploads.get(id).lastChange().reason()).isEqualTo("FAILED");
  }

  @Test
  void aSlowFileIsNotTakenFromALivingWorkerAndTellsItsProgress() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger readers = new AtomicInteger();
    TextIngest slow =
        new TextIngest(ReadLimits.defaults()) {
          @Override
          public PreviewResult preview(byte[] bytes, String name, ReadProgress progress) {
            readers.incrementAndGet();
            progress.page(9, 13);
            await(goOn);
            return super.preview(bytes, name, progress);
          }
        };
    long id = upload("Langsam");
    Duration lease = Duration.ofMillis(300);
    instance(slow, lease);
    instance(slow, lease);

    await(() -> new UploadProgress(UploadStage.READ, 9, 13).equals(uploads.get(id).progress()));
    Thread.sleep(lease.multipliedBy(3));
    goOn.countDown();
    await(() -> state(id) == UploadState.READY);

    assertThat(readers).hasValue(1);
  }

  @Test
  void anInstanceThatStopsGivesItsFileBackAndAnotherReadsIt() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    TextIngest endless =
        new TextIngest(ReadLimits.defaults()) {
          @Override
          public PreviewResult preview(byte[] bytes, String name, ReadProgress progress) {
            reading.countDown();
            for (int page = 1; ; page++) {
              progress.page(page, 1_000_000);
              pause();
            }
          }
        };
    long id = upload("Endlos");
    UploadWorkers stopping = instance(endless, Duration.ofMinutes(1));
    await(reading);
    stopping.stop();

    await(() -> state(id) == UploadState.WAITING);
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));
    await(() -> state(id) == UploadState.READY);
  }

  @Test
  void aDiscardedFileIsNotReadOn() throws InterruptedException {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    TextIngest endless =
        new TextIngest(ReadLimits.defaults()) {
          @Override
          public PreviewResult preview(byte[] bytes, String name, ReadProgress progress) {
            reading.countDown();
            try {
              for (int page = 1; ; page++) {
                progress.page(page, 1_000_000);
                pause();
              }
            } finally {
              ended.countDown();
            }
          }
        };
    long id = upload("Abgebrochen");
    instance(endless, Duration.ofMillis(300));
    await(reading);
    editing.discard(id, uploads.get(id).version(), "analyst");

    await(ended);
    assertThat(state(id)).isEqualTo(UploadState.DISCARDED);
    assertThat(files.bytes(id)).isEmpty();
  }

  @Test
  void severalInstancesShareTheWork() throws InterruptedException {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(upload("Fluss " + i));
    }
    AtomicInteger reads = new AtomicInteger();
    instance(reader(reads::incrementAndGet), Duration.ofMinutes(1));
    instance(reader(reads::incrementAndGet), Duration.ofMinutes(1));

    await(() -> ids.stream().allMatch(id -> state(id) == UploadState.READY));

    assertThat(reads).hasValue(20);
  }

  @Test
  void aLargeTextIsStoredInTheBackgroundAndByAnotherIfTheFirstDies() throws InterruptedException {
    long id = read("Große Flüsse");
    assertThat(accept(id, null)).isEqualTo(new AcceptResult.Submitted());
    assertThat(state(id)).isEqualTo(UploadState.SUBMITTED);
    queue.claim(Duration.ofMillis(200)); // and then its process is killed
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));

    await(() -> state(id) == UploadState.ACCEPTED);

    assertThat(documents.get("osce-mc-dec-4-21").ingestedBy()).isEqualTo("analyst");
    assertThat(uploads.get(id).slug()).isEqualTo("osce-mc-dec-4-21");
    assertThat(files.bytes(id)).isEmpty();
  }

  @Test
  void aLargeTextThatWasOvertakenByAnotherVersionGoesBackToPeople() throws InterruptedException {
    long first = read("Große Flüsse");
    accept(first, null);
    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));
    await(() -> state(first) == UploadState.ACCEPTED);
    long one = read("Größere Flüsse");
    long other = read("Größte Flüsse");
    instances.forEach(UploadWorkers::stop);
    VersionTarget target = new VersionTarget("osce-mc-dec-4-21", 1);
    accept(one, target);
    accept(other, target);

    instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));
    await(() -> !state(one).isUnderWay() && !state(other).isUnderWay());

    assertThat(List.of(state(one), state(other)))
        .containsExactlyInAnyOrder(UploadState.ACCEPTED, UploadState.READY);
    long back = state(one) == UploadState.READY ? one : other;
    assertThat(uploads.get(back).lastChange().reason()).isEqualTo("SUPERSEDED");
    assertThat(documents.get("osce-mc-dec-4-21").version()).isEqualTo(2);
    assertThatThrownBy(() -> accept(back, target)).isInstanceOf(DocumentSuperseded.class);
  }

  private long read(String title) throws InterruptedException {
    long id = upload(title);
    UploadWorkers workers = instance(new TextIngest(ReadLimits.defaults()), Duration.ofMinutes(1));
    await(() -> state(id) == UploadState.READY);
    workers.stop();
    return id;
  }

  private AcceptResult accept(long id, @Nullable VersionTarget target) {
    Upload upload = uploads.get(id);
    return acceptance.accept(
        id, upload.version(), editing.metadata(upload), List.of(), target, "analyst");
  }

  private UploadWorkers instance(TextIngest texts, Duration lease) {
    UploadReading reading = new UploadReading(uploads, files, texts, transaction, clock);
    UploadSettings settings = new UploadSettings(2, Duration.ofMillis(20), lease, 3, 100, 30, 2);
    UploadWorkers workers = new UploadWorkers(queue, reading, storing, settings);
    instances.add(workers);
    workers.start();
    return workers;
  }

  private static TextIngest reader(Runnable before) {
    return new TextIngest(ReadLimits.defaults()) {
      @Override
      public PreviewResult preview(byte[] bytes, String name, ReadProgress progress) {
        before.run();
        return super.preview(bytes, name, progress);
      }
    };
  }

  private long upload(String title) {
    return received(
        intake.receive(UploadExamples.decision(title), UploadExamples.NOTHING, "analyst"));
  }

  private long receive(String text) {
    return received(intake.receive(UploadExamples.file(text), UploadExamples.NOTHING, "analyst"));
  }

  private static long received(UploadReceipt receipt) {
    return ((UploadReceipt.Received) receipt).id();
  }

  private UploadState state(long id) {
    return uploads.get(id).state();
  }

  private static void await(BooleanSupplier reached) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
