package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of resolutions of the United Nations.
 *
 * <p>Rules: the head is "77/233. Title"; the symbol is then A/RES/77/233 for the General Assembly
 * and E/RES/… for the Economic and Social Council. The Security Council prints "Resolution 1261
 * (1999)". The date stands by the meeting, at the end or below the number.
 */
final class UnMetadata {

  private static final Pattern PRINTED =
      Pattern.compile("\\b[ASE]/(?:RES|PRST|HRC/RES)/\\d+(?:/\\d+)?(?: \\(\\d{4}\\))?");
  private static final Pattern HEAD = Pattern.compile("^(\\d{1,4}/\\d{1,4})\\.?\\s+(\\S.*)");
  private static final Pattern COUNCIL = Pattern.compile("^Resolution (\\d{1,4} \\(\\d{4}\\))");
  private static final Pattern CHAPEAU =
      Pattern.compile(
          "^(?:Die|Der) (Generalversammlung|Sicherheitsrat|Wirtschafts- und Sozialrat|Menschenrechtsrat)\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)^vom |^resolution .{0,80} (vom|am) |^verabschiedet|^auf der \\d+\\. .{0,40}sitzung");
  private static final Pattern BARE_DATE = Pattern.compile("\\d{1,2}\\. ?\\p{L}{3,9} \\d{4}");

  private UnMetadata() {}

  static FoundMetadata find(Head head, @Nullable String language) {
    String body = head.find(CHAPEAU, 1);
    Matcher numbered = head.find(HEAD);
    String title = numbered == null ? null : numbered.group(2).strip();
    boolean statement =
        head.lines().stream()
            .anyMatch(line ->
                line.startsWith("Erklärung des Präsidenten")
                    || line.startsWith("Erklärung der Präsidentin"));
    return new FoundMetadata(
        symbol(head, body, numbered),
        title,
        Organization.UN,
        body,
        statement ? "Erklärung" : "Resolution",
        date(head),
        language);
  }

  private static @Nullable String symbol(
      Head head, @Nullable String body, @Nullable Matcher numbered) {
    String printed = head.find(PRINTED, 0);
    if (numbered != null) {
      String organ = "Wirtschafts- und Sozialrat".equals(body) ? "E/RES/" : "A/RES/";
      return (("Menschenrechtsrat".equals(body)) ? "A/HRC/RES/" : organ) + numbered.group(1);
    }
    String council = head.find(COUNCIL, 1);
    return council != null ? "S/RES/" + council : printed;
  }

  private static @Nullable LocalDate date(Head head) {
    List<String> last = head.lastLines();
    for (int i = 0; i < last.size(); i++) {
      String line = last.get(i);
      if (line.matches("\\d{1,4}\\. Plenarsitzung.*")) {
        LocalDate date =
            GermanDates.first(i + 1 < last.size() ? line + " " + last.get(i + 1) : line);
        if (date != null) {
          return date;
        }
      }
    }
    LocalDate bare =
        head.lines().stream()
            .filter(line -> BARE_DATE.matcher(line).matches())
            .map(GermanDates::first)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return bare != null ? bare : head.dateIn(DATED);
  }
}
