package de.umsetzungsmonitor.ingest.upload;

import de.umsetzungsmonitor.domain.upload.StaleUpload;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadFiles;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The splits of the uploads that are ready. A large one takes a second to load; those in use are
 * remembered as long as there is memory to spare.
 */
@Component
public class UploadSplits {

  private final UploadFiles files;

  /** By the number of the upload; softly referenced. Which state one is in, its steps tell. */
  private final Map<Long, UploadSplit> remembered = new ConcurrentReferenceHashMap<>();

  UploadSplits(UploadFiles files) {
    this.files = files;
  }

  /**
   * The split of an upload with its mends.
   *
   * @param upload loaded with its mends
   * @throws StaleUpload if it has no split, because it is not ready
   * @throws de.umsetzungsmonitor.ingest.mend.FlawedMend if a mend cannot be applied
   */
  public UploadSplit of(Upload upload) {
    UploadSplit known = remembered.get(upload.id());
    UploadSplit from = known != null && known.leadsTo(upload.mends()) ? known : load(upload);
    UploadSplit split = from.after(upload.mends());
    remembered.put(upload.id(), split);
    return split;
  }

  private UploadSplit load(Upload upload) {
    return files
        .split(upload.id())
        .map(json -> UploadSplit.unmended(UploadJson.split(json)))
        .orElseThrow(() -> StaleUpload.of(upload));
  }
}
