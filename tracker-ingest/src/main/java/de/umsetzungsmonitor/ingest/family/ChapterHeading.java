package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a short line that ends no sentence is a heading if it bears a roman number ("II.
 * Prävention") or is one, is set as a heading, is in capitals, or stands right before a marked
 * block. Before the first provision it is one only in the last case; the rest there is the title.
 * The line behind the number of an article is its heading.
 */
final class ChapterHeading implements BlockRecogniser {

  private static final int LONGEST_NAME = 40;
  private static final Pattern NUMERAL = Pattern.compile("[IVX]{1,5}");
  private static final Pattern LEADS_TO_LIST =
      Pattern.compile("(Für die Zwecke|Im Sinne|In dieser|In diesem) .*");

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.BODY || outline.part() == Part.PREAMBLE;
    Marker marker = block.marker();
    if (!here || (marker != null && !marker.is(Marker.Kind.UPPER))) {
      return null;
    }
    String title = marker == null ? block.plain() : marker.rest();
    if (marker != null && !title.isEmpty() && !Typography.looksLikeHeading(title)) {
      return null;
    }
    if (outline.isBareArticle()) {
      return isArticleTitle(block, outline)
          ? new Start.Heading(Start.Heading.ARTICLE, block.plain(), null, block.plain())
          : null;
    }
    boolean chapter = marker != null ? marker.roman() > 0 : isNumeral(title, outline.next());
    return chapter || isHeading(block, outline) ? heading(block, marker) : null;
  }

  /** A line that leads over to points is no title but the beginning of the article. */
  private static boolean isArticleTitle(Block block, Outline outline) {
    Block next = outline.next();
    boolean points =
        next != null && (next.marked(Marker.Kind.LOWER) || next.marked(Marker.Kind.BULLET));
    return !points
        && !outline.isFreshChapter()
        && !LEADS_TO_LIST.matcher(block.plain()).matches()
        && Typography.looksLikeHeading(block.plain());
  }

  /** "II" alone above the title of the chapter. */
  private static boolean isNumeral(String plain, @Nullable Block next) {
    return NUMERAL.matcher(plain).matches()
        && next != null
        && next.marker() == null
        && Typography.looksLikeHeading(next.plain());
  }

  private static boolean isHeading(Block block, Outline outline) {
    Block next = outline.next();
    boolean beforeArticle = next != null && next.marked(Marker.Kind.ARTICLE);
    boolean beforeMark = next != null && next.marker() != null;
    boolean title = Typography.looksLikeHeading(block.plain());
    boolean capitals = Typography.isAllCapitals(block.plain());
    if (!outline.hasProvisions() && outline.scope().label().isEmpty()) {
      // The title of an agreement stands right above its first article.
      return beforeMark && title && !beforeArticle;
    }
    return title ? block.heading() || capitals || beforeMark : capitals && beforeMark;
  }

  private static Start heading(Block block, @Nullable Marker marker) {
    String name = block.plain();
    String chapter =
        marker != null ? marker.value() : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return new Start.Heading(marker != null ? 1 : 2, block.plain(), null, chapter.strip());
  }
}
