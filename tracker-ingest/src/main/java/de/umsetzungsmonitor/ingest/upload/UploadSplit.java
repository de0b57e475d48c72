package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadMend;
import de.umsetzungsmonitor.ingest.mend.Doubt;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendedSplit;
import de.umsetzungsmonitor.ingest.mend.SplitCounts;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The split of an upload as it stands now.
 *
 * @param read as it was read
 * @param steps how it was mended, in order
 * @param doubts where people should look
 */
public record UploadSplit(
    SplitPreview read,
    List<UploadMend> steps,
    MendedSplit mended,
    List<Doubt> doubts,
    SplitCounts counts) {

  private static UploadSplit of(SplitPreview read, List<UploadMend> steps, MendedSplit mended) {
    return new UploadSplit(read, steps, mended, mended.doubts(), mended.counts());
  }

  static UploadSplit unmended(SplitPreview read) {
    return of(read, List.of(), MendedSplit.of(read.provisions()));
  }

  /** Whether the steps lead on from here. */
  boolean leadsTo(List<UploadMend> more) {
    return steps.size() <= more.size() && steps.equals(more.subList(0, steps.size()));
  }

  /** The split after these steps, which lead on from here. */
  UploadSplit after(List<UploadMend> more) {
    if (more.size() == steps.size()) {
      return this;
    }
    List<Mend> mends =
        more.subList(steps.size(), more.size()).stream()
            .map(step -> UploadJson.mend(step.mend()))
            .toList();
    return of(read, List.copyOf(more), mended.apply(mends));
  }

  /** What the last step was; null if there is none. */
  public @Nullable Mend lastMend() {
    return steps.isEmpty() ? null : UploadJson.mend(steps.getLast().mend());
  }
}
