package de.umsetzungsmonitor.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UploadQueueTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration OVER = Duration.ofMillis(-1);

  @Autowired Uploads uploads;
  @Autowired UploadQueue queue;
  @Autowired TransactionTemplate transaction;

  @Test
  void theOldestUploadIsHandedOutFirstAndOnlyOnce() {
    long first = upload("eins");
    long second = upload("zwei");

    assertThat(queue.claim(LEASE)).contains(reading(first, 1, 1));
    assertThat(queue.claim(LEASE)).contains(reading(second, 1, 1));
    assertThat(queue.claim(LEASE)).isEmpty();
    assertThat(uploads.get(first).state()).isEqualTo(UploadState.READING);
  }

  @Test
  void manyWorkersNeverTakeTheSameUpload() throws Exception {
    int count = 40;
    IntStream.range(0, count).forEach(i -> upload("Text " + i));
    Set<UploadClaim> claims = ConcurrentHashMap.newKeySet();
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
      for (int worker = 0; worker < 8; worker++) {
        workers.submit(() -> {
          for (var claim = queue.claim(LEASE); claim.isPresent(); claim = queue.claim(LEASE)) {
            claims.add(claim.get());
            taken.incrementAndGet();
          }
        });
      }
    }

    assertThat(claims).hasSize(count);
    assertThat(taken).hasValue(count);
  }

  @Test
  void theUploadOfADeadWorkerIsHandedOutAgainWhenItsLeaseIsOver() {
    long id = upload("verwaist");
    UploadClaim dead = queue.claim(OVER).orElseThrow();

    UploadClaim heir = queue.claim(LEASE).orElseThrow();

    assertThat(heir).isEqualTo(reading(id, 2, 2));
    assertThat(queue.renew(dead, LEASE, progress(1, 2))).as("the dead one comes back").isFalse();
    assertThat(queue.renew(heir, LEASE, progress(1, 2))).isTrue();
    assertThat(uploads.get(id).progress()).isEqualTo(progress(1, 2));
  }

  @Test
  void aRenewedLeaseKeepsOthersAway() {
    upload("in Arbeit");
    UploadClaim claim = queue.claim(OVER).orElseThrow();

    assertThat(queue.renew(claim, LEASE, progress(0, 0))).isTrue();

    assertThat(queue.claim(LEASE)).isEmpty();
  }

  @Test
  void aWorkerThatStopsGivesItsUploadBackAtOnceAndWithoutATryLess() {
    long id = upload("zurück");
    queue.release(queue.claim(LEASE).orElseThrow());

    assertThat(uploads.get(id).state()).isEqualTo(UploadState.WAITING);
    assertThat(queue.claim(LEASE)).contains(reading(id, 2, 1));
  }

  @Test
  void aDeadWorkerGivesNothingBackThatAnotherHasTakenUp() {
    long id = upload("vererbt");
    UploadClaim dead = queue.claim(OVER).orElseThrow();
    UploadClaim heir = queue.claim(LEASE).orElseThrow();

    queue.release(dead);

    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READING);
    assertThat(queue.renew(heir, LEASE, progress(0, 0))).isTrue();
  }

  @Test
  void aDiscardedUploadIsNotReadOn() {
    long id = upload("abgebrochen");
    UploadClaim claim = queue.claim(LEASE).orElseThrow();
    Upload upload = uploads.get(id);
    upload.discard(upload.version(), "analyst", Instant.EPOCH);
    uploads.save(upload);

    assertThat(queue.renew(claim, LEASE, progress(0, 0))).isFalse();
    assertThat(uploads.get(id).finish(claim, new UploadOutcome.Read("{}"), Instant.EPOCH))
        .isFalse();
  }

  @Test
  void whatWasAcceptedIsHandedOutToBeStoredUnlessSomebodyHoldsIt() {
    long id = upload("groß");
    read(queue.claim(LEASE).orElseThrow());
    assertThat(queue.claim(LEASE)).as("it waits for people").isEmpty();
    VersionTarget target = new VersionTarget("un-1", 2);
    change(id, upload -> upload.submit(target, "analyst-2", Instant.EPOCH));

    UploadClaim dead = queue.claim(OVER).orElseThrow();
    assertThat(dead).isEqualTo(new UploadClaim(id, 2, 1, UploadState.STORING));
    UploadClaim heir = queue.claim(LEASE).orElseThrow();
    assertThat(heir).isEqualTo(new UploadClaim(id, 3, 2, UploadState.STORING));
    assertThat(queue.claim(LEASE)).isEmpty();

    assertThat(uploads.get(id).finish(dead, new UploadOutcome.Stored("un-1"), Instant.EPOCH))
        .isFalse();
    assertThat(queue.renew(heir, LEASE, new UploadProgress(UploadStage.STORE, 0, 0))).isTrue();
    change(
        id,
        upload ->
            assertThat(upload.finish(heir, new UploadOutcome.Stored("un-1"), Instant.EPOCH))
                .isTrue());
    Upload stored = uploads.get(id);
    assertThat(stored.state()).isEqualTo(UploadState.ACCEPTED);
    assertThat(stored.target()).isEqualTo(target);
    assertThat(stored.lastChange().changedBy()).isEqualTo("analyst-2");
  }

  @Test
  void whatCannotBeStoredGoesBackToPeopleWithTheReasonUntilTheyChangeIt() {
    long id = upload("groß");
    read(queue.claim(LEASE).orElseThrow());
    change(id, upload -> upload.submit(null, "analyst", Instant.EPOCH));
    int seen = uploads.get(id).version();
    assertThatThrownBy(() -> change(id, upload -> upload.discard(seen, "analyst", Instant.EPOCH)))
        .isInstanceOf(StaleUpload.class);
    UploadClaim claim = queue.claim(LEASE).orElseThrow();

    change(
        id,
        upload -> upload.finish(claim, new UploadOutcome.GivenBack("SUPERSEDED"), Instant.EPOCH));
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
    assertThat(uploads.get(id).lastChange().reason()).isEqualTo("SUPERSEDED");
    change(id, upload -> upload.mend(upload.version(), "eins", "analyst", Instant.EPOCH));

    assertThat(uploads.get(id).lastChange().reason()).isNull();
  }

  private void read(UploadClaim claim) {
    change(
        claim.uploadId(),
        upload -> upload.finish(claim, new UploadOutcome.Read("{}"), Instant.EPOCH));
  }

  private void change(long id, Consumer<Upload> change) {
    transaction.executeWithoutResult(status -> change.accept(uploads.lock(id)));
  }

  private static UploadClaim reading(long id, int attempt, int tries) {
    return new UploadClaim(id, attempt, tries, UploadState.READING);
  }

  private long upload(String text) {
    SourceFile file = new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_8));
    return uploads.save(new Upload(file, "{}", "analyst", Instant.EPOCH)).id();
  }

  private static UploadProgress progress(int done, int total) {
    return new UploadProgress(UploadStage.READ, done, total);
  }
}
