package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.document.SourceFile;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form as the domain knows them. */
final class SentFiles {

  private SentFiles() {}

  /** The file as it was sent. */
  static SourceFile file(MultipartFile sent) throws IOException {
    return SourceFile.named(sentName(sent), sent.getBytes());
  }

  /** The name of the file as the domain would keep it. */
  static String name(MultipartFile sent) {
    return SourceFile.named(sentName(sent), new byte[0]).name();
  }

  /** Whether a field for files was left empty, which browsers send as a file without a name. */
  static boolean isNone(MultipartFile sent) {
    return sent.isEmpty() && sentName(sent).isEmpty();
  }

  private static String sentName(MultipartFile sent) {
    return Optional.ofNullable(sent.getOriginalFilename()).orElse("");
  }
}
