package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: chapters bear roman numbers, letters or words ("I. UMSETZUNG", "Handlungsfeld B: …"),
 * sections below them bear numbers that run on through the chapters or begin again in each ("4.
 * Verstärkung …", "2.1 Ziele"). A heading ends no sentence. A number that does not follow on the
 * last section is one of a list within the section, and so is one before text that ends like a
 * sentence, or beside the number that follows or precedes it. An annex begins all of this again.
 */
final class CommissionSections implements BlockRecogniser {

  private static final Pattern BARE_NUMBER = Pattern.compile("(\\d{1,2}) (\\p{Lu}.{2,120})");

  private final AnnexHeading annex = AnnexHeading.behindText();
  private Scope chapter = Scope.DOCUMENT;
  private Scope outer = Scope.DOCUMENT;
  private int level;
  private int lastRoman;
  private int lastLetter;
  private int lastSection;
  private int lastItem = -1;
  private boolean freshChapter;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Start begin = annex.tryStart(block, outline);
    if (begin instanceof Start.Enter enter) {
      chapter = enter.scope();
      level = 1;
      lastRoman = 0;
      lastLetter = 0;
      lastSection = 0;
      return begin;
    }
    Start start = start(block, outline);
    Marker marker = block.marker();
    lastItem =
        start == null && marker != null && marker.is(Marker.Kind.DECIMAL) ? marker.number() : -1;
    return start;
  }

  private @Nullable Start start(Block block, Outline outline) {
    Marker marker = block.marker();
    if (marker == null) {
      WordChapter word = WordChapter.of(block.plain());
      Start bare = bareNumber(block);
      return word != null
          ? chapter(block, word.number(), 1)
          : bare != null ? bare : named(block, outline);
    }
    if (!Typography.looksLikeHeading(marker.rest())) {
      return null;
    }
    return switch (marker.kind()) {
      case UPPER -> lettered(block, marker);
      case DECIMAL ->
          isItem(marker, outline.next()) ? null : section(block, marker.value(), marker.number());
      case SECTION ->
          open(block, 2, new Scope(marker.value(), "sec_" + Scope.slug(marker.value()), " "));
      default -> null;
    };
  }

  /** "2 Maßnahmen": the number of the next section without a stop. */
  private @Nullable Start bareNumber(Block block) {
    Matcher bare = BARE_NUMBER.matcher(block.plain());
    int number = bare.matches() ? Integer.parseInt(bare.group(1)) : 0;
    boolean heading = number > 0 && Typography.looksLikeHeading(bare.group(2));
    return heading ? section(block, bare.group(1), number) : null;
  }

  private @Nullable Start named(Block block, Outline outline) {
    if (!PlainHeading.is(block, outline)) {
      return null;
    }
    boolean own = PlainHeading.isKnown(block) || (lastRoman + lastLetter + lastSection == 0);
    String title = PlainHeading.title(block);
    if (!own || title.length() > PlainHeading.LONGEST_LABEL) {
      return new Start.Heading(level + 2, block.plain(), null, null);
    }
    chapter = Scope.DOCUMENT;
    level = 0;
    return open(block, 1, new Scope(title, "sec_" + Scope.lowerSlug(title), " "));
  }

  /** Roman numbers head chapters; letters head chapters too, or parts of roman ones. */
  private @Nullable Start lettered(Block block, Marker marker) {
    boolean letters = lastLetter > 0 && lastRoman == 0;
    if (!letters && marker.roman() == lastRoman + 1) {
      lastRoman++;
      lastLetter = 0;
      return chapter(block, marker.value(), 1);
    }
    if (marker.letter() != lastLetter + 1) {
      return null;
    }
    lastLetter++;
    if (lastRoman == 0) {
      return chapter(block, marker.value(), 1);
    }
    outer = lastLetter == 1 ? chapter : outer;
    chapter = outer.within(marker.value(), "part_" + marker.value());
    level = 2;
    freshChapter = true;
    return open(block, 2, chapter);
  }

  private Start chapter(Block block, String number, int depth) {
    freshChapter = true;
    level = depth;
    chapter = new Scope(number, "sec_" + Scope.slug(number), " ");
    return open(block, depth, chapter);
  }

  private boolean isItem(Marker marker, @Nullable Block next) {
    Marker following = next == null ? null : next.marker();
    boolean followed =
        following != null
            && following.is(Marker.Kind.DECIMAL)
            && following.form() == marker.form()
            && following.number() == marker.number() + 1;
    return followed || marker.number() == lastItem + 1;
  }

  private @Nullable Start section(Block block, String number, int value) {
    boolean restarts = freshChapter && value == 1;
    if (value != lastSection + 1 && !restarts) {
      return null;
    }
    lastSection = value;
    freshChapter = false;
    boolean inner = !chapter.label().isEmpty();
    Scope scope =
        inner ? chapter.within(number, "init_" + number) : new Scope(number, "sec_" + number, " ");
    return open(block, inner ? level + 1 : 1, scope);
  }

  private static Start open(Block block, int level, Scope scope) {
    return new Start.Heading(level, block.plain(), scope, null);
  }
}
