package de.umsetzungsmonitor.web.evidence;

import de.umsetzungsmonitor.web.security.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sends the files that support reports to scripts. */
@RestController
class EvidenceApi {

  private final EvidenceDownload download;

  EvidenceApi(EvidenceDownload download) {
    this.download = download;
  }

  @GetMapping("/api/evidence/{id}")
  @PreAuthorize("isAuthenticated()")
  ResponseEntity<byte[]> file(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
    return download.of(id, me.getUsername());
  }
}
