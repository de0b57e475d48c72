package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadFiles;
import de.umsetzungsmonitor.ingest.read.pdf.PagePicture;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Pictures of the pages of uploads, a few at a time: drawing takes memory, and a page that takes
 * forever must not take the server along. Whoever gets none still has the text of the page.
 */
@Component
public class UploadPictures {

  private static final String PDF = "%PDF-";
  private static final int AT_ONCE = 2;
  private static final long SECONDS = 10;

  private final UploadFiles files;
  private final Semaphore places = new Semaphore(AT_ONCE);

  UploadPictures(UploadFiles files) {
    this.files = files;
  }

  /** Whether the pages of an upload can be drawn. */
  public boolean has(long uploadId) {
    return files.startsWith(uploadId, PDF);
  }

  /** A page as PNG; empty if it cannot be drawn, or not in time. */
  public Optional<byte[]> page(long uploadId, int number) throws InterruptedException {
    if (!has(uploadId) || !places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    CompletableFuture<Optional<byte[]>> picture = new CompletableFuture<>();
    Thread.ofPlatform().name("page-picture").daemon().start(() -> draw(uploadId, number, picture));
    try {
      return picture.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Gives its place back only when it is done, so that pages that take forever do not pile up. */
  private void draw(long uploadId, int number, CompletableFuture<Optional<byte[]>> picture) {
    try {
      picture.complete(files.bytes(uploadId).flatMap(bytes -> PagePicture.png(bytes, number)));
    } catch (RuntimeException e) {
      picture.completeExceptionally(e);
    } finally {
      places.release();
    }
  }
}
