package de.umsetzungsmonitor.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UploadTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Autowired Uploads uploads;
  @Autowired UploadFiles files;
  @Autowired UploadQueue queue;
  @Autowired TransactionTemplate transaction;

  @Test
  void stepsOfMendingAreAppendedAndUndoingTakesTheLastAway() {
    long id = ready("Text");
    int seen = uploads.get(id).version();
    change(id, upload -> upload.mend(seen, "eins", "analyst", NOW));
    change(id, upload -> upload.mend(upload.version(), "zwei", "analyst-2", NOW));
    change(id, upload -> upload.undo(upload.version(), "analyst", NOW));

    assertThat(uploads.get(id).mends()).containsExactly(new UploadMend("eins", NOW, "analyst"));
  }

  @Test
  void whoSawAnOlderVersionIsRefusedEvenIfTheNumberOfStepsIsTheSame() {
    long id = ready("Text");
    change(id, upload -> upload.mend(upload.version(), "eins", "analyst", NOW));
    int seen = uploads.get(id).version();
    change(id, upload -> upload.undo(seen, "analyst-2", NOW));
    change(id, upload -> upload.mend(upload.version(), "zwei", "analyst-2", NOW));

    assertThatThrownBy(() -> change(id, upload -> upload.mend(seen, "drei", "analyst", NOW)))
        .isInstanceOf(StaleUpload.class);
    assertThat(uploads.get(id).mends()).extracting(UploadMend::mend).containsExactly("zwei");
  }

  @Test
  void anUploadIsAcceptedOnce() {
    long id = ready("Text");
    change(id, upload -> upload.accept("un-1", "analyst", NOW));

    assertThatThrownBy(() -> change(id, upload -> upload.accept("un-2", "analyst", NOW)))
        .isInstanceOf(StaleUpload.class);
    assertThatThrownBy(() -> change(id, upload -> upload.discard(upload.version(), "analyst", NOW)))
        .isInstanceOf(StaleUpload.class);
    assertThat(uploads.get(id).slug()).isEqualTo("un-1");
  }

  @Test
  void theSameBytesAreOnTheRoadOnceUntilTheyAreDecidedAbout() {
    long first = ready("dieselben Bytes");

    assertThatThrownBy(() -> waiting("dieselben Bytes"))
        .isInstanceOf(DataIntegrityViolationException.class);
    change(first, upload -> upload.discard(upload.version(), "analyst", NOW));
    assertThat(waiting("dieselben Bytes")).isGreaterThan(first);
  }

  @Test
  void theLargePartsAreThereUntilTheyAreCleared() {
    long id = ready("Bytes");
    change(
        id,
        upload ->
            files.store(
                upload,
                "{}",
                List.of(new UploadPage(1, 1, "Zeile 1\nZeile 2"), new UploadPage(2, 3, "3"))));

    assertThat(files.bytes(id)).contains("Bytes".getBytes(StandardCharsets.UTF_8));
    assertThat(files.pages(id)).isEqualTo(2);
    assertThat(files.pageOfLine(id, 2)).isEqualTo(1);
    assertThat(files.pageOfLine(id, 99)).isEqualTo(2);
    assertThat(files.page(id, 2)).contains(new UploadPage(2, 3, "3"));

    change(id, files::clear);

    assertThat(files.bytes(id)).isEmpty();
    assertThat(files.split(id)).isEmpty();
    assertThat(files.pages(id)).isZero();
  }

  private long waiting(String text) {
    SourceFile file = new SourceFile("a.txt", text.getBytes(StandardCharsets.UTF_8));
    return transaction.execute(status -> {
      Upload upload = uploads.save(new Upload(file, "{}", "analyst", NOW));
      files.store(upload, file.bytes());
      return upload.id();
    });
  }

  private long ready(String text) {
    long id = waiting(text);
    UploadClaim claim = queue.claim(Duration.ofMinutes(1)).orElseThrow();
    change(
        id, upload -> assertThat(upload.finish(claim, new UploadOutcome.Read("{}"), NOW)).isTrue());
    return id;
  }

  private void change(long id, Consumer<Upload> change) {
    transaction.executeWithoutResult(status -> change.accept(uploads.lock(id)));
  }
}
