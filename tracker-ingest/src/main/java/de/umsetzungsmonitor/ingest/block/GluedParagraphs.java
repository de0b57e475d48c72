package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts paragraphs that a conversion has run together.
 *
 * <p>Rule: within paragraph 4 another one begins with "5." if a sentence or clause has ended before
 * and the verb of a demand follows: "…; 5. ersucht den Generalsekretär …". A paragraph without a
 * mark in which the name of the body stands, above its first reason ("… am 12. März 2025 Der
 * Sicherheitsrat, unter Hinweis auf …,"), is parted there: the name has a line of its own in print.
 * So has the meeting behind the last paragraph ("… zu berichten. 54. Plenarsitzung 19. Dezember
 * 2024").
 */
final class GluedParagraphs {

  private static final int LOOKED_AT = 100;

  private static final Pattern BODY =
      Pattern.compile(
          "(?<=^| )(?:Die Generalversammlung|Der Sicherheitsrat|Der Wirtschafts- und Sozialrat"
              + "|Der Menschenrechtsrat|Der Ministerrat|Der Ständige Rat|Der Rat der Europäischen Union"
              + "|Das Europäische Parlament) ?[,–—-](?= |$)");

  private static final Pattern MEETING =
      Pattern.compile("(?<=[.“] )\\d{1,3}\\. Plenarsitzung( \\d{1,2}\\. \\p{L}{3,9} \\d{4})?$");

  private GluedParagraphs() {}

  /** The paragraphs that this one is made of, in order; mostly the text itself. */
  static List<String> parts(String text) {
    Marker marker = MarkerReader.read(text);
    if (marker == null) {
      return aroundBody(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    int next = marker.is(Marker.Kind.DECIMAL) ? placeOfNext(text, 0, marker) : -1;
    while (marker != null && next > 0) {
      parts.add(text.substring(from, next).stripTrailing());
      from = next;
      marker = MarkerReader.read(text.substring(from, Math.min(text.length(), from + LOOKED_AT)));
      next = marker == null ? -1 : placeOfNext(text, from, marker);
    }
    addLast(text.substring(from), parts);
    return parts;
  }

  private static void addLast(String text, List<String> parts) {
    Matcher meeting = MEETING.matcher(text.substring(Math.max(0, text.length() - LOOKED_AT)));
    int end = meeting.find() ? text.length() - meeting.group().length() : text.length();
    parts.add(text.substring(0, end).stripTrailing());
    if (end < text.length()) {
      parts.add(text.substring(end));
    }
  }

  private static List<String> aroundBody(String text) {
    Matcher body = BODY.matcher(text);
    if (!body.find()) {
      return List.of(text);
    }
    String reason = text.substring(body.end()).strip();
    boolean open = reason.endsWith(",") || reason.endsWith("–") || reason.endsWith("—");
    boolean reasons = reason.isEmpty() || (open && PreambleOpeners.starts(reason));
    return reasons
        ? Stream.of(text.substring(0, body.start()).strip(), body.group(), reason)
            .filter(part -> !part.isEmpty())
            .toList()
        : List.of(text);
  }

  /** Where the paragraph behind this one begins, or -1. */
  private static int placeOfNext(String text, int from, Marker marker) {
    String next = following(marker);
    int at = next.isEmpty() ? -1 : text.indexOf(next, from);
    while (at > 0) {
      String before = FootnoteMarks.strip(text.substring(Math.max(from, at - LOOKED_AT), at));
      int behind = at + next.length();
      String demand = text.substring(behind, Math.min(text.length(), behind + LOOKED_AT));
      if (Typography.isFinished(before) && DemandVerb.opens(demand)) {
        return at + 1;
      }
      at = text.indexOf(next, at + 1);
    }
    return -1;
  }

  /** The mark behind this one with the spaces around it, or empty where marks look otherwise. */
  private static String following(Marker marker) {
    int number = marker.number() + 1;
    return switch (marker.form()) {
      case '.' -> " " + number + ". ";
      case ')' -> " " + number + ") ";
      case '(' -> " (" + number + ") ";
      default -> "";
    };
  }
}
