package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.web.evidence.Attachments;
import de.umsetzungsmonitor.web.page.ProvisionPlace;
import de.umsetzungsmonitor.web.security.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files by script, which a report then names by their ids. */
@RestController
class ReportFilesApi {

  private final ReportTargets targets;
  private final Attachments attachments;
  private final MessageSource messages;

  ReportFilesApi(ReportTargets targets, Attachments attachments, MessageSource messages) {
    this.targets = targets;
    this.attachments = attachments;
    this.messages = messages;
  }

  /** Keeps one file for the report of a state; if no report names it, it goes after a day. */
  @PostMapping("/api/documents/{slug}/{eId}/states/{iso2}/files")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<EvidenceFile> file(
      ProvisionPlace place,
      @PathVariable String iso2,
      @RequestParam MultipartFile file,
      @AuthenticationPrincipal SignedIn me,
      Locale locale)
      throws IOException {
    ReportTarget target = targets.of(place, iso2, me);
    Attachments.Receipt receipt = attachments.receive(List.of(file), target.attaching());
    if (receipt.kept().isEmpty()) {
      String sentence =
          receipt.refused().stream()
              .map(ReportError::of)
              .map(error ->
                  messages.getMessage(error.message(), new Object[] {error.name()}, locale))
              .findFirst()
              .orElseGet(() -> messages.getMessage("evidence.refused.NONE", null, locale));
      throw new ErrorResponseException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence),
          null);
    }
    EvidenceFile kept = receipt.kept().getFirst();
    return ResponseEntity.created(URI.create("/api/evidence/" + kept.id())).body(kept);
  }
}
