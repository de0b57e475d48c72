package de.umsetzungsmonitor.web.evidence;

import de.umsetzungsmonitor.web.security.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends the files that support reports to whoever reads them. */
@Controller
class EvidenceController {

  private final EvidenceDownload download;

  EvidenceController(EvidenceDownload download) {
    this.download = download;
  }

  @GetMapping("/evidence/{id:\\d{1,18}}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<byte[]> file(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return download.of(id, me.getUsername());
  }
}
