package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.SourceFile;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files as the domain knows them. */
final class Uploads {

  private Uploads() {}

  /** The file as it was sent. */
  static SourceFile file(MultipartFile upload) throws IOException {
    String sent = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
    return SourceFile.named(sent, upload.getBytes());
  }
}
