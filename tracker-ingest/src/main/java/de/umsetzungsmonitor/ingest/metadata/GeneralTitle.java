package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.ingest.block.Typography;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title of a text of no particular family.
 *
 * <p>Rules: it stands above the first sentence of the text and below the trail of pages that a web
 * copy prints ("Start / Presse / …"). What helps to find one's way around a page or a long document
 * is no title; neither is a line that carries a date or a number of a document, lists names or
 * breaks off. A draft prints the item of the agenda where others print their title.
 */
final class GeneralTitle {

  private static final int SHORTEST = 15;
  private static final int LINES = 30;
  private static final int WORDS_OF_A_SENTENCE = 8;
  private static final Pattern TRAIL = Pattern.compile("\\S\\s+[>»›⁄/]\\s+\\S");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?iu)\\s[|·]\\s|\\bcookies\\b|startseite\\b"
              + "|^(?:direkt|springen|zum inhalt|zum hauptinhalt|zur (?:haupt)?navigation|diese seite"
              + "|teilen|drucken|menü|suche|(?:arbeits|nichtamtliche )?übersetzung)\\b");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^(?:\\d+(?:\\.\\d+)*\\.? |[IVX]+\\. |[A-Z][.)] "
              + "|(?:Handlungsfeld|Kapitel|Abschnitt|Teil|Ziel|Maßnahme|Leitaktion) (?:\\d+|\\p{Lu})\\b)");
  private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\d/\\d");
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}*(?:-\\p{Lu}?\\p{Ll}*)*(?:,? \\p{Lu}\\p{Ll}*(?:-\\p{Lu}?\\p{Ll}*)*)*");
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          "(?: \\p{Lu}\\p{L}+, (?:den )?| (?<!\\b(?:vom|am|zum|seit|bis) ))"
              + GermanDates.LAST_OF_DAYS
              + ".*$");
  private static final Pattern ANNEX = Pattern.compile(" Anlage zu[mr] \\p{Lu}.*$");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?iu)(?:erklärung|kommuniqué|plan|grundsätze|leitlinien|strategie|agenda)(?!\\p{L})");
  private static final Pattern AGENDA = Pattern.compile("^Tagesordnungspunkt\\b");
  private static final Pattern BREAKS_OFF =
      Pattern.compile(
          "(?<!\\p{L})(?:über|und|oder|der|die|das|des|dem|den|zur|zum|für|von|mit|in|im)$");

  private GeneralTitle() {}

  /** The first line above the text that looks like a heading and is more than a word, or null. */
  static @Nullable String of(Head head) {
    if (head.find(AGENDA) != null) {
      return null;
    }
    Head above = above(head);
    for (int i = belowTrail(above.lines()); i < above.printed().size(); i++) {
      String title = withoutPlaceAndDay(above.titleAt(i));
      if (isTitle(title)) {
        return title;
      }
    }
    return null;
  }

  /** The lines above the first sentence of the text. */
  static Head above(Head head) {
    List<HeadLine> lines =
        head.printed().stream()
            .limit(LINES)
            .takeWhile(line -> !isSentence(line.paragraph()))
            .toList();
    return new Head(lines, head.lastLines());
  }

  private static boolean isTitle(String line) {
    return line.length() >= SHORTEST
        && line.split(" ").length > 2
        && GermanDates.first(line) == null
        && Typography.looksLikeHeading(line)
        && !findsTheWay(line)
        && !NAMES_ONLY.matcher(line).matches()
        && !DOCUMENT_NUMBER.matcher(line).find()
        && !BREAKS_OFF.matcher(line).find();
  }

  /** A copy may join place and day to the title: "Kommuniqué der … Mito, 10. Dezember 2023". */
  static String withoutPlaceAndDay(String line) {
    String title = ANNEX.matcher(line).replaceFirst("");
    return DOCUMENT.matcher(title).find() ? PLACE_AND_DAY.matcher(title).replaceFirst("") : title;
  }

  /** Whether the line belongs to a web page or heads a chapter, whatever it says. */
  static boolean findsTheWay(String line) {
    return TRAIL.matcher(line).find()
        || FURNITURE.matcher(line).find()
        || CHAPTER.matcher(line).find();
  }

  private static int belowTrail(List<String> lines) {
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      from = TRAIL.matcher(lines.get(i)).find() ? i + 1 : from;
    }
    return from;
  }

  private static boolean isSentence(String line) {
    return line.endsWith(".")
        && line.split(" ").length >= WORDS_OF_A_SENTENCE
        && !FURNITURE.matcher(line).find();
  }
}
