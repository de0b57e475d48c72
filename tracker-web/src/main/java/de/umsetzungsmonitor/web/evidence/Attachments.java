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
      if (!name.isEmpty() || !each.isEmpty()) {
        receive(each, name, attaching, kept, refused);
      }
    }
    return new Receipt(kept, refused);
  }

  private void receive(
      MultipartFile sent,
      String name,
      Attaching attaching,
      List<EvidenceFile> kept,
      List<RefusedFile> refused)
      throws IOException {
    String safeName = EvidenceFile.safeName(name);
    if (sent.isEmpty()) {
      refused.add(new RefusedFile(safeName, RefusedFile.Reason.EMPTY));
    } else if (sent.getSize() > EvidenceFile.MAX_SIZE) {
      refused.add(new RefusedFile(safeName, RefusedFile.Reason.TOO_LARGE));
    } else {
      byte[] bytes = sent.getBytes();
      Optional<String> type = AcceptedTypes.of(bytes, safeName);
      type.ifPresentOrElse(
          known -> kept.add(files.store(attaching, new SentFile(name, known, bytes))),
          () -> refused.add(new RefusedFile(safeName, RefusedFile.Reason.WRONG_TYPE)));
    }
  }
}
