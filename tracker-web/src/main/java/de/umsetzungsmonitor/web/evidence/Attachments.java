package de.umsetzungsmonitor.web.evidence;

import de.umsetzungsmonitor.domain.evidence.Attaching;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.domain.evidence.SentFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files that come with a report, each for itself. */
@Component
public class Attachments {

  private final EvidenceFiles files;

  Attachments(EvidenceFiles files) {
    this.files = files;
  }

  /** What became of the files: those that are kept, and those that are not. */
  public record Receipt(List<EvidenceFile> kept, List<RefusedFile> refused) {}

  /** Keeps what can be kept; a field for files that was left empty is no file. */
  public Receipt receive(List<MultipartFile> sent, Attaching attaching) throws IOException {
    List<EvidenceFile> kept = new ArrayList<>();
    List<RefusedFile> refused = new ArrayList<>();
    for (MultipartFile each : sent) {
      String name = Objects.requireNonNullElse(each.getOriginalFilename(), "");
      if (name.isEmpty() && each.isEmpty()) {
        continue;
      }
      Optional<String> type = type(each, name);
      if (type.isPresent() && files.hasTooManyPending(attaching.by())) {
        refused.add(new RefusedFile(EvidenceFile.safeName(name), RefusedFile.Reason.TOO_MANY));
      } else if (type.isPresent()) {
        kept.add(files.store(attaching, new SentFile(name, type.get(), each.getBytes())));
      } else {
        refused.add(new RefusedFile(EvidenceFile.safeName(name), reason(each)));
      }
    }
    return new Receipt(kept, refused);
  }

  /** What the file is; empty if it is not to be kept. */
  private static Optional<String> type(MultipartFile sent, String name) throws IOException {
    return sent.isEmpty() || sent.getSize() > EvidenceFile.MAX_SIZE
        ? Optional.empty()
        : AcceptedTypes.of(sent.getBytes(), EvidenceFile.safeName(name));
  }

  private static RefusedFile.Reason reason(MultipartFile refused) {
    if (refused.isEmpty()) {
      return RefusedFile.Reason.EMPTY;
    }
    return refused.getSize() > EvidenceFile.MAX_SIZE
        ? RefusedFile.Reason.TOO_LARGE
        : RefusedFile.Reason.WRONG_TYPE;
  }
}
