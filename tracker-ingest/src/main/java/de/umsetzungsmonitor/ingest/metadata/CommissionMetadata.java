package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of documents of the European Commission, and of action plans set like them.
 *
 * <p>Rules: the cover prints the number ("COM(2020) 607 final") and "Brüssel, den …"; a
 * communication prints its title behind the addressees ("MITTEILUNG DER KOMMISSION AN DAS
 * EUROPÄISCHE PARLAMENT UND DEN RAT"). Numbers of papers that go with it stand in braces.
 */
final class CommissionMetadata {

  private static final Pattern NUMBER =
      Pattern.compile("\\b((?:COM|JOIN|SWD)\\(\\d{4}\\) ?\\d+)(?: final)?");
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "^(?:\\{.*|(?:COM|JOIN|SWD)/?\\(?\\d{4}\\)?[/ ]\\d+.*|\\(Text von Bedeutung.*)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:Brüssel|Straßburg|Luxemburg),?\\s+(?:den\\s+)?(" + GermanDates.PRINTED + ")");
  private static final String ADDRESSEE =
      "(?:das\\s+|den\\s+|die\\s+|der\\s+)(?:europäischen?\\s+)?(?:parlament|rat\\b|wirtschafts-\\s+und\\s+sozialausschuss"
          + "|aus-?schuss\\s+der\\s+regionen|zentralbank|rechnungshof|investitionsbank|eurogruppe|gerichtshof)";
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?iu)(?:^|\n)(?:der\\s+)?(?:gemeinsame\\s+)?mitteilung(?:\\s+der\\s+(?:europäischen\\s+)?kommission)?(?:\\s+an\\s+"
              + ADDRESSEE
              + "(?:(?:,|\\s+und|\\s+sowie)\\s+(?:an\\s+)?"
              + ADDRESSEE
              + ")*)?\\s+");
  private static final Pattern COMMISSION =
      Pattern.compile(
          "(?iu)^(europäische(\\s+kommission)?\\s*$|kommission\\s*$|(gemeinsame )?mitteilung (der (europäischen )?kommission|an )"
              + "|arbeitsunterlage der kommission)");
  private static final int SHORTEST_TITLE = 15;
  private static final int COVER_LINES = 20;

  private CommissionMetadata() {}

  /**
   * @param mostNamed the organization that the text speaks of: action plans are not the
   *     Commission's alone
   */
  static FoundMetadata find(
      Head head, @Nullable Organization mostNamed, @Nullable String language) {
    String number = coverNumber(head);
    boolean cover = number != null || head.find(COMMISSION) != null;
    boolean commission = cover || mostNamed == null || mostNamed == Organization.EU;
    boolean paper = number != null && number.startsWith("SWD");
    String type = paper ? "Arbeitsunterlage" : "Mitteilung";
    return new FoundMetadata(
        number,
        title(head, cover || !commission),
        commission ? Organization.EU : mostNamed,
        commission ? "Europäische Kommission" : null,
        commission ? type : "Aktionsplan",
        commission ? head.date(PLACE) : IssueDate.of(head),
        language);
  }

  /** The number stands alone on a line; within running text it is that of another document. */
  private static @Nullable String coverNumber(Head head) {
    for (String line : head.lines()) {
      Matcher number = NUMBER.matcher(line);
      if (number.matches()) {
        return number.group(1);
      }
    }
    return null;
  }

  /** What follows the addressees, or else the first line on the cover that looks like a title. */
  private static @Nullable String title(Head head, boolean cover) {
    String addressed = behindAddressees(head);
    List<String> lines = head.lines();
    if (addressed != null || !cover) {
      return addressed;
    }
    for (int i = 0; i < Math.min(COVER_LINES, lines.size()); i++) {
      if (isTitle(lines.get(i))) {
        return GeneralTitle.withoutPlaceAndDay(head.titleAt(i));
      }
    }
    return null;
  }

  private static @Nullable String behindAddressees(Head head) {
    String text = head.text();
    Matcher addressed = ADDRESSED.matcher(text);
    if (!addressed.find() || addressed.end() == text.length()) {
      return null;
    }
    int line = head.lineAt(addressed.end());
    List<String> lines = head.lines();
    String title = head.titleAt(line);
    while (OTHER_NUMBER.matcher(title).matches() && line + 1 < lines.size()) {
      line++;
      title = head.titleAt(line);
    }
    int behind = addressed.end() - (text.lastIndexOf('\n', addressed.end() - 1) + 1);
    title = title.substring(Math.min(behind, title.length()));
    return GeneralTitle.findsTheWay(title) || OTHER_NUMBER.matcher(title).matches() ? null : title;
  }

  private static boolean isTitle(String line) {
    return line.length() >= SHORTEST_TITLE
        && Typography.looksLikeHeading(line)
        && !COMMISSION.matcher(line).lookingAt()
        && !PLACE.matcher(line).lookingAt()
        && !NUMBER.matcher(line).matches()
        && !OTHER_NUMBER.matcher(line).matches()
        && !GeneralTitle.findsTheWay(line);
  }
}
