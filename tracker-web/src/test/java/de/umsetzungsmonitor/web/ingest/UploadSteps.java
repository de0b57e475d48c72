package de.umsetzungsmonitor.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.ingest.GivenMetadata;
import de.umsetzungsmonitor.ingest.upload.UploadIntake;
import de.umsetzungsmonitor.ingest.upload.UploadReceipt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Brings uploads as far as the tests of the pages need them. */
@Component
class UploadSteps {

  /** PP1 (key 0), 1 (key 1) and 2 (key 2). */
  static final String DECISION =
      """
      BESCHLUSS Nr. 4/21
      SAUBERE FLÜSSE

      Der Ministerrat –

      besorgt über den Zustand der Flüsse,

      beschließt,

      1. die Teilnehmerstaaten zu ermutigen, ihre Flüsse zu reinigen;

      2. beauftragt das Sekretariat, darüber zu berichten.
      """;

  private final UploadIntake intake;
  private final Uploads uploads;

  UploadSteps(UploadIntake intake, Uploads uploads) {
    this.intake = intake;
    this.uploads = uploads;
  }

  /** An upload of {@code analyst} that is read and split. */
  long ready(String text) throws InterruptedException {
    SourceFile file = new SourceFile("text-1.txt", text.getBytes(StandardCharsets.UTF_8));
    UploadReceipt receipt = intake.receive(file, GivenMetadata.bindingFor(null), "analyst");
    long id = ((UploadReceipt.Received) receipt).id();
    awaitRead(id);
    return id;
  }

  /** The only upload there is. */
  Upload only() {
    return all().getFirst();
  }

  void awaitRead(long id) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (uploads.get(id).state().isUnderWay()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  void awaitAllRead() throws InterruptedException {
    for (Upload upload : all()) {
      awaitRead(upload.id());
    }
  }

  private List<Upload> all() {
    return uploads.findByStateInAndIdLessThanOrderByIdDesc(
        EnumSet.allOf(UploadState.class), Long.MAX_VALUE, Limit.of(100));
  }
}
