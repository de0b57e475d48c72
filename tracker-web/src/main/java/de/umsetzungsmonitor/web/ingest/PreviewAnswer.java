package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A split as the API shows it; what the text does not say is null.
 *
 * @param confidence how sure the family is, from 0 to 1, to two places
 */
record PreviewAnswer(
    TextFamily family,
    double confidence,
    @Nullable String title,
    @Nullable String symbol,
    @Nullable LocalDate adoptedOn,
    List<PreviewProvision> provisions) {

  /** One provision; modality, addressees and commitments stay empty where nothing is suggested. */
  record PreviewProvision(
      String eId,
      String label,
      ProvisionKind kind,
      @Nullable String parent,
      @Nullable String heading,
      String text,
      List<PreviewFootnote> footnotes,
      @Nullable Modality modality,
      List<Addressee> addressees,
      List<Object> commitments) {

    static PreviewProvision of(SplitProvision split) {
      return new PreviewProvision(
          split.eId(),
          split.label(),
          split.kind(),
          split.parentEId(),
          split.heading(),
          split.text(),
          split.footnotes().stream()
              .map(note -> new PreviewFootnote(note.mark(), note.text()))
              .toList(),
          null,
          List.of(),
          List.of());
    }
  }

  record PreviewFootnote(String mark, String text) {}

  static PreviewAnswer of(SplitPreview preview) {
    return new PreviewAnswer(
        preview.family(),
        Math.round(preview.confidence() * 100) / 100.0,
        preview.metadata().title(),
        preview.metadata().symbol(),
        preview.metadata().adoptedOn(),
        preview.provisions().stream().map(PreviewProvision::of).toList());
  }
}
