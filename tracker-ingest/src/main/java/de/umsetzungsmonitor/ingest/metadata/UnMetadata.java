package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of resolutions of the United Nations.
 *
 * <p>Rules: the head is "77/233. Title", up to the name of the organ; the symbol is then
 * A/RES/77/233 for the General Assembly and E/RES/… for the Economic and Social Council. A draft
 * prints its title below its sponsors. The Security Council prints "Resolution 1261 (1999)" and
 * "Erklärung des Präsidenten …" where others print a title. The day is that of the meeting; the day
 * on which a document is handed out is not.
 */
final class UnMetadata {

  private static final String ORGAN =
      "(Generalversammlung|Sicherheitsrat|Wirtschafts- und Sozialrat|Menschenrechtsrat)\\b";
  private static final Pattern CHAPEAU = Pattern.compile("(?:^|\\s)[„\"]?(?:Die|Der) " + ORGAN);
  private static final Pattern TEXT_BEGINS =
      Pattern.compile("^[„\"]?(?:Die|Der) " + ORGAN + "(?:\\s*[,–—-]|\\s*$|\\s\\p{Ll})");
  private static final Pattern PRINTED =
      Pattern.compile("\\b[ASE]/(?:RES|PRST|HRC/RES)/\\d+(?:/\\d+)?(?: \\(\\d{4}\\))?");
  private static final Pattern DRAFT =
      Pattern.compile(
          "^(?:Vereinte Nationen\\s+)?([AES]/(?:(?:C\\.\\d|HRC)/)?\\d+/L\\.\\d+(?:/Rev\\.\\d+)?)$");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?s)(?:^|\n|\\] )(\\d{1,4}/\\d{1,4})\\.?\\s+(?!Auf der )((?:\\p{Lu}|„).{2,500}?)(?=\\s+(?:Die|Der) "
              + ORGAN
              + "|\\s+verabschiedet\\s|\n\n?\\[|\n\n?\\p{Lu}\n|\n\n(?!\\p{Ll})|$)");
  private static final Pattern DRAFT_TITLE =
      Pattern.compile(
          "(?s)Resolutionsentwurf\\s+(\\p{Lu}.{2,500}?)(?=\\s+(?:Die|Der) " + ORGAN + ")");
  private static final Pattern COUNCIL =
      Pattern.compile("^(?i:(Resolution (\\d{1,4} \\(\\d{4}\\))))");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?iu)^(Erklärung (?:des Präsidenten|der Präsidentin|der Präsidentschaft)\\b.*)");
  private static final Pattern DATED =
      Pattern.compile(
          "(?im)(?:^vom(?:\\s\\p{L}+\\sam)?|^resolution [^.]{0,80}?\\s(?:vom|am)|^verabschiedet\\s[^,;]{0,100}?\\bam"
              + "|^auf der \\d+\\.\\s[^,;]{0,100}?\\bam)\\s+("
              + GermanDates.PRINTED
              + ")");
  private static final Pattern MEETING = Pattern.compile("\\d{1,4}\\. (?:Plenars|S)itzung.*");
  private static final Pattern BARE_DATE =
      Pattern.compile("(?m)(?<!Verteilung: \\p{L}{3,12}\n{1,2})^(" + GermanDates.PRINTED + ")$");

  private UnMetadata() {}

  static FoundMetadata find(Head whole, @Nullable String language) {
    String body = whole.find(CHAPEAU, 1);
    Matcher numbered = NUMBERED.matcher(whole.text());
    String number = numbered.find() ? numbered.group(1) : null;
    Head head = whole.before(TEXT_BEGINS);
    String draft = number == null ? head.find(DRAFT, 1) : null;
    String statement = head.find(STATEMENT, 1);
    return new FoundMetadata(
        draft != null ? draft : symbol(head, body, number),
        number != null
            ? numbered.group(2).replaceAll("\\s+", " ").strip()
            : title(whole, statement, draft != null),
        Organization.UN,
        body,
        draft != null ? "Resolutionsentwurf" : statement != null ? "Erklärung" : "Resolution",
        draft != null ? null : date(head),
        language);
  }

  private static @Nullable String title(Head whole, @Nullable String statement, boolean draft) {
    if (draft) {
      return whole.acrossLines(DRAFT_TITLE);
    }
    return statement != null ? statement : whole.find(COUNCIL, 1);
  }

  private static @Nullable String symbol(
      Head head, @Nullable String body, @Nullable String number) {
    if (number != null) {
      String organ = "Wirtschafts- und Sozialrat".equals(body) ? "E/RES/" : "A/RES/";
      return ("Menschenrechtsrat".equals(body) ? "A/HRC/RES/" : organ) + number;
    }
    String council = head.find(COUNCIL, 2);
    return council != null ? "S/RES/" + council : head.find(PRINTED, 0);
  }

  private static @Nullable LocalDate date(Head head) {
    List<String> last = head.lastLines();
    for (int i = 0; i < last.size(); i++) {
      String line = last.get(i);
      if (MEETING.matcher(line).matches()) {
        LocalDate date =
            GermanDates.first(i + 1 < last.size() ? line + " " + last.get(i + 1) : line);
        if (date != null) {
          return date;
        }
      }
    }
    LocalDate dated = head.date(DATED);
    return dated != null ? dated : head.date(BARE_DATE);
  }
}
