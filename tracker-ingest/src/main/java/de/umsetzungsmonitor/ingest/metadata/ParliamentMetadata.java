package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of resolutions of the European Parliament.
 *
 * <p>Rules: an adopted text bears "P9_TA(2021)0412" or "T9-0412/2021", a motion "B9-0123/2021", a
 * report "A9-0123/2021"; where none is printed, the procedure is cited ("2020/2012(INL)"). The
 * short title stands above "Entschließung des Europäischen Parlaments vom …", which names the day.
 */
final class ParliamentMetadata {

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("\\bP\\d{1,2}_TA(?:-PROV)?\\(\\d{4}\\)\\d{4}"),
          Pattern.compile("^(?:.{0,60} )?([T]\\d{1,2}-\\d{4}/\\d{4})"),
          Pattern.compile("^[AB]\\d{1,2}-\\d{4}/\\d{4}"),
          Pattern.compile("\\d{4}/\\d{4}[A-Z]?\\([A-Z]{3}\\)"));
  private static final Pattern RESOLUTION =
      Pattern.compile(
          "^(?:Entwurf einer )?(Legislative Entschlie(?:ß|ss)ung|Entschlie(?:ß|ss)ung) des Europäischen Parlaments",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PROCEDURE = Pattern.compile(" ?\\([^()]*\\([A-Z]{3}\\)\\)$");
  private static final Pattern DATED = Pattern.compile("Parlaments vom ", Pattern.CASE_INSENSITIVE);
  private static final Pattern MOTION = Pattern.compile("^ENTSCHLIE(?:SS|ẞ|ß)UNGSANTRAG\\b");

  private ParliamentMetadata() {}

  static FoundMetadata find(Head head, @Nullable String language) {
    return new FoundMetadata(
        symbol(head),
        title(head),
        Organization.EU,
        "Europäisches Parlament",
        type(head),
        head.dateIn(DATED),
        language);
  }

  private static @Nullable String symbol(Head head) {
    for (Pattern pattern : NUMBERS) {
      var number = head.find(pattern);
      if (number != null) {
        return number.groupCount() > 0 ? number.group(1) : number.group();
      }
    }
    return null;
  }

  private static String type(Head head) {
    if (head.find(MOTION) != null) {
      return "Entschließungsantrag";
    }
    String printed = head.find(RESOLUTION, 1);
    boolean legislative =
        printed != null && printed.toLowerCase(Locale.GERMAN).startsWith("legislative");
    return legislative ? "Legislative Entschließung" : "Entschließung";
  }

  private static @Nullable String title(Head head) {
    for (int i = 0; i < head.lines().size(); i++) {
      String line = head.lines().get(i);
      if (RESOLUTION.matcher(line).find()) {
        String above = i == 0 ? "" : head.lines().get(i - 1);
        return isTitle(above) ? above : PROCEDURE.matcher(line).replaceFirst("");
      }
    }
    return GeneralTitle.of(head);
  }

  private static boolean isTitle(String line) {
    boolean number = NUMBERS.stream().anyMatch(pattern -> pattern.matcher(line).find());
    return line.length() > 7 && !number && line.chars().filter(Character::isDigit).count() < 5;
  }
}
