package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.SourceFile;
import java.io.IOException;
import java.util.Optional;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files as the domain knows them. */
final class Uploads {

  private static final int MAX_NAME_LENGTH = 255;

  private Uploads() {}

  /** The file under the last part of its name, without any folder or control character. */
  static SourceFile file(MultipartFile upload) throws IOException {
    String sent = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
    String name = StringUtils.getFilename(sent.replace('\\', '/'));
    String clean = name == null ? "" : name.replaceAll("\\p{C}", "").strip();
    String kept = clean.substring(Math.max(0, clean.length() - MAX_NAME_LENGTH));
    return new SourceFile(kept.isEmpty() ? "text.txt" : kept, upload.getBytes());
  }
}
