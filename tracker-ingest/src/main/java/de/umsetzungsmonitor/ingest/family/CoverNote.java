package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: Council documents begin with a note to the Council; the conclusions themselves begin at
 * their title ("ENTWURF VON SCHLUSSFOLGERUNGEN DES RATES", not the subject line of the note), or at
 * "ANLAGE". Sentences of the note are kept as running text, whether numbered or not. Where the full
 * name of the Council follows soon, what stands between the title and the name is the head.
 */
final class CoverNote implements BlockRecogniser {

  private static final Scope NOTE = new Scope("Vermerk", "cover", " ");
  private static final Pattern SUBJECT =
      Pattern.compile("betr(\\.|eff)?\\s*[.:].*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_HEAD = 20;

  private final int firstLine;
  private final Part behindTitle;

  /**
   * @param blocks the whole text: without a title or annex in it there is no cover note
   */
  CoverNote(List<Block> blocks) {
    firstLine =
        blocks.stream().filter(CoverNote::endsNote).mapToInt(Block::line).findFirst().orElse(0);
    Chapeau council = Chapeau.fullCouncil();
    boolean named =
        blocks.stream()
            .filter(block -> block.line() >= firstLine)
            .limit(LONGEST_HEAD)
            .anyMatch(council::matches);
    behindTitle = named ? Part.HEAD : Part.PREAMBLE;
  }

  /** Where the text begins: with the note, or with the conclusions. */
  Start.Enter opening() {
    return firstLine == 0
        ? new Start.Enter(behindTitle, Scope.DOCUMENT, null)
        : new Start.Enter(Part.COVER, NOTE, null);
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (outline.part() == Part.PREAMBLE && !outline.hasTop() && isTitle(block)) {
      return new Start.Ignore();
    }
    if (outline.part() != Part.COVER) {
      return null;
    }
    if (block.line() == firstLine) {
      return new Start.Enter(behindTitle, Scope.DOCUMENT, null);
    }
    if (!Paragraphs.isSentence(block) || SUBJECT.matcher(block.plain()).matches()) {
      return new Start.Ignore();
    }
    return new Start.Provision(Unit.PARAGRAPH, "", ProvisionKind.NARRATIVE, block.body());
  }

  private static boolean endsNote(Block block) {
    String plain = block.plain().toLowerCase(Locale.GERMAN);
    return plain.matches("(anlage|anhang)( i| 1)?") || isTitle(block);
  }

  private static boolean isTitle(Block block) {
    return block.plain().toLowerCase(Locale.GERMAN).contains("schlussfolgerungen")
        && block.plain().length() < 250
        && !SUBJECT.matcher(block.plain()).matches()
        && (block.heading() || Typography.isAllCapitals(block.plain()) || isPlainTitle(block));
  }

  private static boolean isPlainTitle(Block block) {
    String plain = block.plain().toLowerCase(Locale.GERMAN);
    boolean named =
        plain.startsWith("schlussfolgerungen des ")
            || plain.startsWith("entwurf von schlussfolgerungen des ");
    return block.marker() == null && named && Typography.looksLikeHeading(block.plain());
  }
}
