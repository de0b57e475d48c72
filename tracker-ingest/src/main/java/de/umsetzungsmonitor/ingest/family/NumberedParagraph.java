package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a number that follows on the last one opens a paragraph ("7.", "(7)", "6a.", "4bis."). The
 * source may have lost up to three numbers. Numbers begin again only in an annex or a new chapter;
 * a number in another form, or out of turn, belongs to a list within a paragraph or to its text; so
 * does "1." behind the first words of an article.
 */
final class NumberedParagraph implements BlockRecogniser {

  private static final int MOST_LOST = 3;
  private static final int HIGHEST_FIRST = 5;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    if (!here || marker == null || !marker.is(Marker.Kind.DECIMAL) || !block.hasWords()) {
      return null;
    }
    return isDue(marker, outline)
        ? new Start.Provision(Unit.NUMBERED, marker.value(), ProvisionKind.OPERATIVE, marker.rest())
        : null;
  }

  private static boolean isDue(Marker marker, Outline outline) {
    int last = outline.isCounted() ? 0 : outline.lastNumber();
    int number = marker.number();
    if (last == 0) {
      boolean list = outline.isInArticle() && marker.form() != '(' && !outline.isBareArticle();
      return number >= 1 && number <= HIGHEST_FIRST && !list;
    }
    if (outline.isFreshChapter() && number == 1) {
      return true;
    }
    boolean follows = marker.hasSuffix() ? number == last || number == last + 1 : number > last;
    return follows && marker.form() == outline.numberForm() && number - last <= 1 + MOST_LOST;
  }
}
