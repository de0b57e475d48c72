package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rule: chapters bear roman numbers or capitals ("I. UMSETZUNG", "EINLEITUNG"), sections below them
 * bear numbers that run on through the chapters or begin again in each ("4. Verstärkung …", "2.1
 * Ziele"). A heading ends no sentence. A number that does not follow on the last section is one of
 * a list within the section, and so is one before text that ends like a sentence or a list. On the
 * title page, capitals are a heading only right above running text, and so is a short line without
 * any number; further down such a line heads what follows it.
 */
final class CommissionSections implements BlockRecogniser {

  private static final Set<String> NAMES =
      Set.of(
          "einleitung",
          "einführung",
          "hintergrund",
          "fazit",
          "schlussfolgerung",
          "schlussfolgerungen",
          "nächste schritte",
          "ausblick",
          "weiteres vorgehen",
          "zusammenfassung",
          "kontext");

  private static final int LONGEST_PLAIN = 100;

  private Scope chapter = Scope.DOCUMENT;
  private boolean unnumbered = true;
  private int lastChapter;
  private int lastSection;
  private boolean freshChapter;

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Marker marker = block.marker();
    if (marker == null) {
      return named(block, outline);
    }
    if (!Typography.looksLikeHeading(marker.rest())) {
      return null;
    }
    return switch (marker.kind()) {
      case UPPER -> chapter(block, marker);
      case DECIMAL -> section(block, marker);
      case SECTION ->
          open(block, 2, new Scope(marker.value(), "sec_" + Scope.slug(marker.value()), " "));
      default -> null;
    };
  }

  private @Nullable Start named(Block block, Outline outline) {
    String plain = block.plain();
    boolean known = plain.length() < 40 && NAMES.contains(plain.toLowerCase(Locale.GERMAN));
    boolean capitals = Typography.isAllCapitals(plain) && Typography.looksLikeHeading(plain);
    if (known || (capitals && !isTitlePage(outline))) {
      chapter = Scope.DOCUMENT;
      unnumbered = true;
      return open(block, 1, new Scope(titleCase(plain), "sec_" + Scope.lowerSlug(plain), " "));
    }
    return plain(block, outline);
  }

  /** A short line above text. Below a numbered heading it leaves the numbering as it is. */
  private @Nullable Start plain(Block block, Outline outline) {
    String plain = block.plain();
    boolean heading =
        plain.length() <= LONGEST_PLAIN
            && !outline.isFreshList()
            && Typography.looksLikeHeading(plain)
            && !isTitlePage(outline);
    if (!heading || KeyActions.isNumbered(block) || KeyActions.announces(block)) {
      return null;
    }
    return unnumbered
        ? open(block, 1, new Scope(plain, "sec_" + Scope.lowerSlug(plain), " "))
        : open(block, 3, outline.scope());
  }

  /** On the title page a line in capitals names the institution or the addressees. */
  private static boolean isTitlePage(Outline outline) {
    Block next = outline.next();
    return !outline.hasProvisions() && (next == null || !Paragraphs.isSentence(next));
  }

  private @Nullable Start chapter(Block block, Marker marker) {
    int number = marker.roman() == lastChapter + 1 ? marker.roman() : marker.letter();
    if (number != lastChapter + 1) {
      return null;
    }
    lastChapter = number;
    unnumbered = false;
    freshChapter = true;
    chapter = new Scope(marker.value(), "sec_" + marker.value(), " ");
    return open(block, 1, chapter);
  }

  private @Nullable Start section(Block block, Marker marker) {
    boolean restarts = freshChapter && marker.number() == 1;
    if (marker.number() != lastSection + 1 && !restarts) {
      return null;
    }
    lastSection = marker.number();
    unnumbered = false;
    freshChapter = false;
    boolean inner = !chapter.label().isEmpty();
    String number = marker.value();
    Scope scope =
        inner ? chapter.within(number, "init_" + number) : new Scope(number, "sec_" + number, " ");
    return open(block, inner ? 2 : 1, scope);
  }

  private static Start open(Block block, int level, Scope scope) {
    return new Start.Heading(level, block.plain(), scope, null);
  }

  private static String titleCase(String text) {
    StringBuilder out = new StringBuilder(text.toLowerCase(Locale.GERMAN));
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
