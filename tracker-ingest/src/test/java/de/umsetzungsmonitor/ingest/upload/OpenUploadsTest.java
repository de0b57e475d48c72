package de.umsetzungsmonitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.upload.UploadChange;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How many uploads may be open, and for how long. */
@IntegrationTest
class OpenUploadsTest {

  private static final UploadSettings TWO_FOR_30_DAYS =
      new UploadSettings(0, Duration.ZERO, Duration.ZERO, 3, 2, 30, 2000);

  @Autowired Uploads uploads;
  @Autowired UploadFiles files;
  @Autowired UploadIntake intake;
  @Autowired UploadEditing editing;
  @Autowired PolicyDocuments documents;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  @Test
  void whoHasManyUploadsOpenDecidesAboutSomeOfThemFirst() throws InterruptedException {
    UploadIntake limited =
        new UploadIntake(uploads, files, documents, TWO_FOR_30_DAYS, transaction, clock);
    long first = receive(limited, "eins");
    receive(limited, "zwei");

    assertThat(limited.receive(UploadExamples.decision("drei"), UploadExamples.NOTHING, "analyst"))
        .isEqualTo(new UploadReceipt.TooMany(2));
    assertThat(limited.receive(UploadExamples.decision("drei"), UploadExamples.NOTHING, "other"))
        .isInstanceOf(UploadReceipt.Received.class);
    awaitRead(first);
    editing.discard(first, uploads.get(first).version(), "analyst");

    assertThat(receive(limited, "vier")).isGreaterThan(first);
  }

  @Test
  void whatNobodyTouchesFor30DaysIsDiscardedByItself() throws InterruptedException {
    long id = receive(intake, "vergessen");
    awaitRead(id);

    expireAfter(Duration.ofDays(29));
    assertThat(uploads.get(id).state()).isEqualTo(UploadState.READY);
    expireAfter(Duration.ofDays(31));

    assertThat(uploads.get(id).state()).isEqualTo(UploadState.DISCARDED);
    assertThat(uploads.get(id).lastChange().reason()).isEqualTo(UploadChange.EXPIRED);
    assertThat(files.bytes(id)).isEmpty();
  }

  private void expireAfter(Duration pause) {
    Clock later = Clock.offset(clock, pause);
    new UploadExpiry(uploads, files, TWO_FOR_30_DAYS, transaction, later).discardUntouched();
  }

  private static long receive(UploadIntake intake, String title) {
    UploadReceipt receipt =
        intake.receive(UploadExamples.decision(title), UploadExamples.NOTHING, "analyst");
    return ((UploadReceipt.Received) receipt).id();
  }

  private void awaitRead(long id) throws InterruptedException {
    while (uploads.get(id).state() != UploadState.READY) {
      Thread.sleep(20);
    }
  }
}
