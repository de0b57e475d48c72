package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.upload.Upload;
import de.umsetzungsmonitor.domain.upload.UploadState;
import de.umsetzungsmonitor.domain.upload.Uploads;
import de.umsetzungsmonitor.domain.version.ComparedProvision;
import de.umsetzungsmonitor.domain.version.VersionComparisons;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.upload.UploadSplits;
import de.umsetzungsmonitor.web.page.SeeOther;
import de.umsetzungsmonitor.web.version.ComparisonViews;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an upload would change in a document if it were accepted as its new version. */
@Controller
class ChangesController {

  private final Uploads uploads;
  private final UploadSplits splits;
  private final PolicyDocuments documents;
  private final VersionComparisons comparisons;
  private final ComparisonViews views;

  ChangesController(
      Uploads uploads,
      UploadSplits splits,
      PolicyDocuments documents,
      VersionComparisons comparisons,
      ComparisonViews views) {
    this.uploads = uploads;
    this.splits = splits;
    this.documents = documents;
    this.comparisons = comparisons;
    this.views = views;
  }

  /**
   * Compares the split as it is mended now.
   *
   * @param document the address of the document
   */
  @GetMapping("/ingest/{id:\\d+}/changes")
  @PreAuthorize("hasRole('ANALYST')")
  ModelAndView changes(@PathVariable long id, @RequestParam String document) {
    Upload upload = uploads.get(id);
    if (upload.state() != UploadState.READY) {
      return SeeOther.to("/ingest/{id}", id);
    }
    PolicyDocument current = documents.get(document);
    List<ComparedProvision> next =
        splits.of(upload).mended().provisions().stream().map(SplitProvision::compared).toList();
    return new ModelAndView(
        "ingest/changes",
        Map.of(
            "upload",
            id,
            "document",
            current,
            "comparison",
            views.of(comparisons.withNext(current, next), current.organization())));
  }
}
