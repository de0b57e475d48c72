package de.umsetzungsmonitor.web.evidence;

import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.evidence.EvidenceNotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A file as it came, only ever as a download and without any right in the browser. */
@Component
class EvidenceDownload {

  private final EvidenceFiles files;

  EvidenceDownload(EvidenceFiles files) {
    this.files = files;
  }

  /**
   * The answer that sends the file.
   *
   * @throws EvidenceNotFound if there is none that this person may see
   */
  ResponseEntity<byte[]> of(long id, String username) {
    EvidenceFile file = files.get(id, username);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(file.sha256())
        .body(files.bytes(file));
  }
}
