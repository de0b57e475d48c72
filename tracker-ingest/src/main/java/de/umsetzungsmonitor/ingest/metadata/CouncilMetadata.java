package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of conclusions of the Council of the European Union.
 *
 * <p>Rules: the cover prints the number ("12326/19", in a register "ST 12326 2019 INIT"); the
 * subject ("Betr.:") is the title, up to what the Council is to do with the text ("– Billigung").
 * Without a cover the title is printed above "DER RAT …", in a press release behind the subject
 * ("FÄLSCHUNGEN – Schlussfolgerungen des Rates"). The day is that of the meeting which adopted the
 * conclusions if it is named, or else that of the cover.
 */
final class CouncilMetadata {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|\\(OR\\. \\p{L}{2}\\) )(?:ST )?(\\d{4,5}(?:/\\d)?/\\d\\d(?: (?:REV|ADD|COR) \\d+)?)\\b");
  private static final Pattern REGISTERED =
      Pattern.compile("\\bST (\\d{4,5}) \\d\\d(\\d\\d) (?:INIT\\b|((?:REV|ADD|COR) \\d+))");
  private static final String PROCEDURE =
      "\\s[–—-]\\s(?:Annahme|Billigung|Verabschiedung|Politische Einigung|Allgemeine Ausrichtung"
          + "|Orientierungsaussprache|Gedankenaustausch|Beratung|Sachstand|Überprüfung)";
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?s)\\b(?i:Betr(?:\\.|eff)?)\\s*[.:]+[\\s|]*(\\S.{2,500}?)(?="
              + PROCEDURE
              + "|\n[–—-] |\n\n(?!\\p{Ll})|\n(?:DER RAT|Die Delegationen|Der Vorsitz|ANLAGE|\\d)"
              + "|\n(?i:(?:Entwurf von )?Schlussfolgerungen des)|\n[\\p{L}. ]{2,20}:|$)");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?s)(?:^|\n)((?i:(?:Entwurf von )?Schlussfolgerungen des )\\S.{2,500}?)(?=\n\n(?!\\p{Ll})|\n[–—-] |\n(?:DER RAT|\\(|„|\\d|[A-Z][.)] |[IVX]+\\. )|$)");
  private static final Pattern BEHIND_SUBJECT =
      Pattern.compile("^\\p{Lu}.{4,200} [–—-] Schlussfolgerungen des Rates$");
  private static final Pattern TEXT_BEGINS =
      Pattern.compile("^(?:[„\"]?DER RAT\\b|(?:1|I)\\.\\s|\\(1\\))");
  private static final String DATE = "(" + GermanDates.LAST_OF_DAYS + ")";
  private static final Pattern OUTCOME =
      Pattern.compile("(?s)BERATUNGSERGEBNISSE.{0,200}?\\svom:?\\s+" + DATE);
  private static final Pattern MEETING =
      Pattern.compile(
          "(?s)auf seiner (?:\\d+\\.\\s)?Tagung\\s(?:vom|am)\\s"
              + DATE
              + ".{0,40}?\\s(?:angenommen|gebilligt)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:Brüssel|Straßburg|Luxemburg),?\\s+(?:den\\s+)?(" + GermanDates.PRINTED + ")");
  private static final Pattern ALONE = Pattern.compile("(?m)^(" + GermanDates.PRINTED + ")$");

  private CouncilMetadata() {}

  static FoundMetadata find(Head head, @Nullable String language) {
    String title = title(head);
    boolean draft = title != null && title.toLowerCase(Locale.GERMAN).startsWith("entwurf");
    return new FoundMetadata(
        number(head),
        title,
        Organization.EU,
        "Rat der Europäischen Union",
        draft ? "Schlussfolgerungen (Entwurf)" : "Schlussfolgerungen",
        date(head.before(TEXT_BEGINS)),
        language);
  }

  private static @Nullable String number(Head head) {
    String printed = head.find(NUMBER, 1);
    Matcher registered = head.find(REGISTERED);
    if (printed != null || registered == null) {
      return printed;
    }
    String number = registered.group(1) + "/" + registered.group(2);
    return registered.group(3) == null ? number : number + " " + registered.group(3);
  }

  private static @Nullable String title(Head head) {
    String subject = head.acrossLines(SUBJECT);
    String title = subject != null ? subject : head.acrossLines(TITLE);
    return title != null ? title : head.find(BEHIND_SUBJECT, 0);
  }

  private static @Nullable LocalDate date(Head cover) {
    for (Pattern pattern : new Pattern[] {OUTCOME, MEETING, PLACE, ALONE}) {
      LocalDate date = cover.date(pattern);
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
