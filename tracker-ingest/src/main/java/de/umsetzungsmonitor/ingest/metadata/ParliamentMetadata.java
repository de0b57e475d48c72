package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of resolutions and recommendations of the European Parliament.
 *
 * <p>Rules: an adopted text bears "P9_TA(2021)0412" or "T9-0412/2021", a motion "B9-0123/2021", a
 * joint motion "RC-" and the number of the first motion that it replaces, a report "A9-0123/2021";
 * where none is printed, the procedure is cited ("2020/2012(INL)"). The short title of an adopted
 * text stands above "Entschließung des Europäischen Parlaments vom …", which names the day. Motions
 * and drafts have no short title: there the long one counts, not its line in a table of contents.
 */
final class ParliamentMetadata {

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("\\bP\\d{1,2}_TA(?:-PROV)?\\(\\d{4}\\)\\d{4}"),
          Pattern.compile("^(?:.{0,60} )?([T]\\d{1,2}-\\d{4}/\\d{4})"),
          Pattern.compile("^(?:RC-)?[AB]\\d{1,2}-(?!0000)\\d{4}/\\d{4}"),
          Pattern.compile("\\d{4}/\\d{4}[A-Z]?\\([A-Z]{3}\\)"));
  private static final Pattern TEXT_BEGINS = Pattern.compile("^Das Europäische Parlament,?$");
  private static final String KIND =
      "(?iu:(?:Entwurf einer\\s+)?(?:(?:nicht)?legislativen?\\s+)?(?:Entschlie(?:ß|ss|ẞ)ung|Empfehlung)"
          + "\\s+des\\s+Europäischen\\s+Parlaments)";
  private static final Pattern RESOLUTION = Pattern.compile("(?:^|\\s)(" + KIND + ")\\b");
  private static final Pattern LONG_TITLE =
      Pattern.compile(
          "(?s)(?:^|\\s)("
              + KIND
              + "\\b(?!\\s*(?:\\.\\.|\\d)).{0,500}?)(?=\\s*\\([^()]*\\([A-Z]{3}\\)\\)|\\s+Das Europäische Parlament,|\n\n(?!\\p{Ll})|$)");
  private static final Pattern REPORT =
      Pattern.compile(
          "(?s)(?:^|\n)((?:ENTWURF EINES BERICHTS|BERICHT)\\s+(?:über|zu[mr]?|mit)\\s.{5,500}?)(?=\\s*\\(\\d{4}/|\n\n(?!\\p{Ll})|$)");
  private static final Pattern DATED =
      Pattern.compile("(?i)Parlaments\\s+vom\\s+(" + GermanDates.PRINTED + ")");
  private static final Pattern MOTION =
      Pattern.compile("^(GEMEINSAMER )?ENTSCHLIE(?:SS|ẞ|ß)UNGSANTRAG\\b");
  private static final int SHORTEST_TITLE = 8;

  private ParliamentMetadata() {}

  static FoundMetadata find(Head whole, @Nullable String language) {
    Head head = whole.before(TEXT_BEGINS);
    String printed = head.acrossLines(RESOLUTION);
    String kind = printed == null ? "" : printed.toLowerCase(Locale.GERMAN);
    Matcher motion = head.find(MOTION);
    boolean adopted = motion == null && !kind.startsWith("entwurf");
    String shortTitle = adopted ? shortTitle(head) : null;
    return new FoundMetadata(
        symbol(head, motion != null && motion.group(1) != null),
        shortTitle != null ? shortTitle : longTitle(head),
        Organization.EU,
        "Europäisches Parlament",
        motion == null ? type(kind) : type(motion),
        head.date(DATED),
        language);
  }

  private static @Nullable String symbol(Head head, boolean joint) {
    for (Pattern pattern : NUMBERS) {
      Matcher number = head.find(pattern);
      if (number != null) {
        String symbol = number.groupCount() > 0 ? number.group(1) : number.group();
        return joint && symbol.startsWith("B") ? "RC-" + symbol : symbol;
      }
    }
    return null;
  }

  private static String type(Matcher motion) {
    return motion.group(1) == null ? "Entschließungsantrag" : "Gemeinsamer Entschließungsantrag";
  }

  private static String type(String kind) {
    if (kind.contains("empfehlung")) {
      return "Empfehlung";
    }
    if (kind.startsWith("entwurf")) {
      return "Entschließung (Entwurf)";
    }
    return kind.startsWith("legislative") ? "Legislative Entschließung" : "Entschließung";
  }

  private static @Nullable String longTitle(Head head) {
    String resolution = head.acrossLines(LONG_TITLE);
    String title = resolution != null ? resolution : head.acrossLines(REPORT);
    return title != null ? title : GeneralTitle.of(head);
  }

  /** What stands above the long title, numbers aside, or before it if a copy has joined them. */
  private static @Nullable String shortTitle(Head head) {
    String text = head.text();
    Matcher resolution = RESOLUTION.matcher(text);
    if (!resolution.find()) {
      return null;
    }
    int start = resolution.start(1);
    String before = text.substring(text.lastIndexOf('\n', start) + 1, start).strip();
    return before.isEmpty() ? above(head, head.lineAt(start)) : isTitle(before) ? before : null;
  }

  private static @Nullable String above(Head head, int index) {
    int last = index - 1;
    while (last >= 0 && isNumber(head.lines().get(last))) {
      last--;
    }
    int first = last;
    while (first > 0 && head.printed().get(first).continues(head.printed().get(first - 1))) {
      first--;
    }
    String title = first < 0 ? "" : String.join(" ", head.lines().subList(first, last + 1));
    return isTitle(title) ? title : null;
  }

  private static boolean isNumber(String line) {
    return NUMBERS.stream().anyMatch(pattern -> pattern.matcher(line).find());
  }

  private static boolean isTitle(String line) {
    return line.length() >= SHORTEST_TITLE
        && Character.isUpperCase(line.charAt(0))
        && !isNumber(line)
        && line.chars().filter(Character::isDigit).count() < 5;
  }
}
