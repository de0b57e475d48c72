package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a declaration without numbers in which those who adopt it speak of themselves ("Wir, die
 * Staats- und Regierungschefs der G7, …", "Wir verpflichten uns, …") binds them paragraph by
 * paragraph. The paragraphs are counted; bullets below one are points of it. A speech says "wir" as
 * well, but bears no such title, or a speaker says "ich" in it.
 */
final class Declaration implements BlockRecogniser {

  private static final int TITLE_BLOCKS = 12;
  private static final int LOOKED_AT = 300;
  private static final Pattern TITLE =
      Pattern.compile(
          "erklärung|kommuniqu|communiqu|deklaration|charta|abschlussdokument|verpflichtung|zusage",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final boolean applies;

  /**
   * @param blocks the whole text, which tells whether it is such a declaration
   */
  Declaration(List<Block> blocks) {
    applies = isOne(blocks);
  }

  /** Whether the text is a declaration of this kind. */
  static boolean isOne(List<Block> blocks) {
    boolean titled =
        blocks.stream()
            .limit(TITLE_BLOCKS)
            .anyMatch(
                block -> block.plain().length() < LOOKED_AT && TITLE.matcher(block.plain()).find());
    if (!titled || NumberedText.is(blocks)) {
      return false;
    }
    long sentences = blocks.stream().filter(Paragraphs::isSentence).count();
    long we = blocks.stream().filter(block -> block.plain().matches("Wir[ ,].*")).count();
    boolean speech = Speech.is(blocks);
    return we > 1 && we * 3 >= sentences && !speech;
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    if (!applies || !here || block.marker() != null) {
      return null;
    }
    Block next = outline.next();
    boolean list = next != null && next.marker() != null && !next.marked(Marker.Kind.UPPER);
    boolean leads = list && block.plain().startsWith("Wir ");
    if (Paragraphs.isSentence(block) || leads) {
      return new Start.Provision(Unit.NUMBERED, "", ProvisionKind.OPERATIVE, block.text());
    }
    boolean heads = outline.hasProvisions() && Typography.looksLikeHeading(block.plain());
    return heads ? new Start.Heading(2, block.plain(), null, null) : null;
  }
}
