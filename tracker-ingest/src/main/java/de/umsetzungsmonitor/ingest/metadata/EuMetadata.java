package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of documents of the Council and the Commission of the European Union.
 *
 * <p>Rules: the cover prints the number ("12326/19", "COM(2020) 607 final") and "Brüssel, den …";
 * the subject line of a note ("Betr.:") is the title; a communication prints it below "MITTEILUNG
 * DER KOMMISSION AN …".
 */
final class EuMetadata {

  private static final Pattern COUNCIL_NUMBER =
      Pattern.compile("^(?:ST )?(\\d{4,5}/\\d\\d(?: (?:REV|ADD|COR) \\d+)?)\\b");
  private static final Pattern COM_NUMBER =
      Pattern.compile("\\b((?:COM|JOIN|SWD)\\(\\d{4}\\) ?\\d+)(?: final)?");
  private static final Pattern PLACE =
      Pattern.compile("(?:Brüssel|Straßburg|Luxemburg)(?:,? den)? ");
  private static final Pattern SUBJECT =
      Pattern.compile("(?i)^Betr(?:\\.|eff)?\\s*[.:]+\\s*(\\S.*)");
  private static final Pattern TITLE =
      Pattern.compile("^((?:Entwurf von )?Schlussfolgerungen des .*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESSEES =
      Pattern.compile(
          "(?i)^(?:gemeinsame )?mitteilung (?:der (?:europäischen )?kommission( an .*)?|an .*)");
  private static final Pattern COMMISSION =
      Pattern.compile(
          "(?iu)^(europäische\\s+kommission\\s*$|(gemeinsame )?mitteilung (der (europäischen )?kommission|an )"
              + "|arbeitsunterlage der kommission)");
  private static final int SHORTEST_TITLE = 15;
  private static final int COVER_LINES = 12;

  private EuMetadata() {}

  static FoundMetadata conclusions(Head head, @Nullable String language) {
    String subject = head.find(SUBJECT, 1);
    String title = subject != null ? subject : head.find(TITLE, 1);
    boolean draft = title != null && title.toLowerCase(Locale.GERMAN).startsWith("entwurf");
    return new FoundMetadata(
        head.find(COUNCIL_NUMBER, 1),
        title,
        Organization.EU,
        "Rat der Europäischen Union",
        draft ? "Schlussfolgerungen (Entwurf)" : "Schlussfolgerungen",
        head.dateIn(PLACE),
        language);
  }

  /**
   * @param mostNamed the organization that the text speaks of: action plans are not the
   *     Commission's alone
   */
  static FoundMetadata communication(
      Head head, @Nullable Organization mostNamed, @Nullable String language) {
    String number = coverNumber(head);
    boolean cover = number != null || head.find(COMMISSION) != null;
    boolean commission = cover || mostNamed == null || mostNamed == Organization.EU;
    boolean paper = number != null && number.startsWith("SWD");
    String type = paper ? "Arbeitsunterlage" : "Mitteilung";
    return new FoundMetadata(
        number,
        communicationTitle(head, cover || !commission),
        commission ? Organization.EU : mostNamed,
        commission ? "Europäische Kommission" : null,
        commission ? type : "Aktionsplan",
        commission ? head.dateIn(PLACE) : null,
        language);
  }

  /** The number stands alone on a line; within running text it is that of another document. */
  private static @Nullable String coverNumber(Head head) {
    for (String line : head.lines()) {
      var number = COM_NUMBER.matcher(line);
      if (number.matches()) {
        return number.group(1);
      }
    }
    return null;
  }

  /** The line below the addressees, or else the first on the cover that looks like a title. */
  private static @Nullable String communicationTitle(Head head, boolean cover) {
    for (int i = 0; i + 1 < head.lines().size(); i++) {
      if (ADDRESSEES.matcher(head.lines().get(i)).matches()) {
        return head.lines().get(i + 1);
      }
    }
    return head.lines().stream()
        .limit(cover ? COVER_LINES : 0)
        .filter(line -> line.length() >= SHORTEST_TITLE && Typography.looksLikeHeading(line))
        .filter(line -> !COMMISSION.matcher(line).lookingAt() && !PLACE.matcher(line).lookingAt())
        .filter(line -> !COM_NUMBER.matcher(line).matches() && !GeneralTitle.findsTheWay(line))
        .findFirst()
        .orElse(null);
  }
}
