package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.UploadMend;
import de.umsetzungsmonitor.ingest.mend.Doubt;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendedSplit;
import de.umsetzungsmonitor.ingest.mend.Piece;
import de.umsetzungsmonitor.ingest.mend.SplitCounts;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import java.util.ArrayList;
import java.util.List;

/**
 * The split of an upload as it stands now.
 *
 * @param read as it was read
 * @param steps how it was mended, in order
 * @param last what the last of the steps did, in order; empty if there is none
 * @param doubts where people should look
 */
public record UploadSplit(
    SplitPreview read,
    List<UploadMend> steps,
    List<Done> last,
    MendedSplit mended,
    List<Doubt> doubts,
    SplitCounts counts) {

  /**
   * A change that was made.
   *
   * @param label the number of the provision before the change
   */
  public record Done(Mend mend, String label) {}

  static UploadSplit unmended(SplitPreview read) {
    return of(read, List.of(), List.of(), MendedSplit.of(read.provisions()));
  }

  private static UploadSplit of(
      SplitPreview read, List<UploadMend> steps, List<Done> last, MendedSplit mended) {
    return new UploadSplit(read, steps, last, mended, mended.doubts(), mended.counts());
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
    MendedSplit split = mended;
    List<Done> done = new ArrayList<>();
    for (UploadMend step : more.subList(steps.size(), more.size())) {
      done.clear();
      for (Mend mend : UploadJson.step(step.mend())) {
        done.add(new Done(mend, split.find(mend.key()).map(Piece::label).orElse("")));
        split = mend.apply(split);
      }
    }
    return of(read, List.copyOf(more), List.copyOf(done), split);
  }
}
