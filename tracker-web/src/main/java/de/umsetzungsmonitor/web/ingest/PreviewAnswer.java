package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.SplitPreview;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String NONE = "NONE";

  /**
   * One provision.
   *
   * @param modality of the first commitment, "NONE" where the provision only declares
   * @param addressees of all its commitments
   */
  record PreviewProvision(
      String eId,
      String label,
      ProvisionKind kind,
      @Nullable String parent,
      @Nullable String heading,
      String text,
      List<PreviewFootnote> footnotes,
      String modality,
      Set<Addressee> addressees,
      List<PreviewCommitment> commitments) {

    static PreviewProvision of(SplitProvision split, List<ProposedTag> proposed) {
      Set<Addressee> addressees = EnumSet.noneOf(Addressee.class);
      proposed.forEach(tag -> addressees.addAll(tag.addressees()));
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
          proposed.isEmpty() ? NONE : proposed.getFirst().modality().name(),
          addressees,
          proposed.stream().map(PreviewCommitment::of).toList());
    }
  }

  /**
   * What a rule finds in a provision.
   *
   * @param quote the words that it rests on
   * @param rule the id of the rule
   */
  record PreviewCommitment(
      Modality modality, Set<Addressee> addressees, String quote, String rule) {

    static PreviewCommitment of(ProposedTag tag) {
      return new PreviewCommitment(
          tag.modality(), tag.addressees(), tag.span().quote(), tag.rule());
    }
  }

  record PreviewFootnote(String mark, String text) {}

  /** The split with what is proposed for each eId. */
  static PreviewAnswer of(SplitPreview preview, Map<String, List<ProposedTag>> proposals) {
    return new PreviewAnswer(
        preview.family(),
        Math.round(preview.confidence() * 100) / 100.0,
        preview.metadata().title(),
        preview.metadata().symbol(),
        preview.metadata().adoptedOn(),
        preview.provisions().stream()
            .map(
                split -> PreviewProvision.of(split, proposals.getOrDefault(split.eId(), List.of())))
            .toList());
  }
}
