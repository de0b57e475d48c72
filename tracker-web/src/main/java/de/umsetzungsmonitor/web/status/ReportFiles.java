package de.umsetzungsmonitor.web.status;

import de.umsetzungsmonitor.domain.evidence.Attaching;
import de.umsetzungsmonitor.domain.evidence.EvidenceFile;
import de.umsetzungsmonitor.domain.evidence.EvidenceFiles;
import de.umsetzungsmonitor.web.evidence.Attachments;
import de.umsetzungsmonitor.web.evidence.RefusedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Brings together the files that a form of a report names and those that come with it. */
@Component
class ReportFiles {

  private final Attachments attachments;
  private final EvidenceFiles files;

  ReportFiles(Attachments attachments, EvidenceFiles files) {
    this.attachments = attachments;
    this.files = files;
  }

  /**
   * A form whose files are stored.
   *
   * @param form names also the files that came with it
   * @param attached the files that it names, as far as they are there
   * @param refused what is wrong with others
   */
  record Received(ReportForm form, List<EvidenceFile> attached, List<ReportError> refused) {

    ReportDraft.Reading read() {
      return form.draft().read(attached, refused);
    }
  }

  /**
   * Stores what comes with a form.
   *
   * @param lost names of files that the form could not send again
   */
  Received receive(
      ReportForm typed, List<MultipartFile> sent, List<String> lost, Attaching attaching)
      throws IOException {
    Attachments.Receipt receipt = attachments.receive(sent, attaching);
    ReportForm form = typed.with(receipt.kept());
    List<EvidenceFile> attached = files.attachable(form.files(), attaching);
    List<ReportError> refused = new ArrayList<>();
    lost.stream()
        .filter(name -> !name.isBlank())
        .map(EvidenceFile::safeName)
        .map(name -> ReportError.of(new RefusedFile(name, RefusedFile.Reason.LOST)))
        .forEach(refused::add);
    receipt.refused().stream().map(ReportError::of).forEach(refused::add);
    if (attached.size() < form.files().size()) {
      refused.add(ReportError.FILE_GONE);
    }
    return new Received(form, attached, refused);
  }
}
