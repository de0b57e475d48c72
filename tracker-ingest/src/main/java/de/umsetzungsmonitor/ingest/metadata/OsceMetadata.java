package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of decisions of the OSCE.
 *
 * <p>Rules: "BESCHLUSS Nr. 9/07" of the Ministerial Council is MC.DEC/9/07, of the Permanent
 * Council PC.DEC/…; the title stands between the number and the name of the body; a date stands on
 * a line of its own or behind a place, the symbol or the name of the organization. All of it stands
 * above the body of the text: what the text says further down belongs to the documents it cites.
 */
final class OsceMetadata {

  private static final Pattern NUMBER =
      Pattern.compile("(?:^Beschluss|\\bBESCHLUSS)\\s+(?i:nr)\\.\\s*(\\d+(?:/\\d+)?)");
  private static final Pattern PRINTED =
      Pattern.compile("\\b(?:MC|PC|FSC)\\.(?:DEC|DOC)/\\d+(?:/\\d+)?");
  private static final Pattern BODY =
      Pattern.compile(
          "^(?:Der|Das) (Ministerrat|Ständige Rat|Forum für Sicherheitskooperation)\\b");
  private static final Pattern TEXT_BEGINS =
      Pattern.compile(
          BODY.pattern() + "|^Wir\\b|^(?:\\d{1,2}|[IVX]+)[.)] (?!\\p{L}+ \\d{4}\\b)|^\\p{Ll}.*,$");
  private static final Pattern DATED =
      Pattern.compile(
          "(?m)(?:^|Zusammenarbeit in Europa\\s|Ministerrat\\s|Ständiger Rat\\s|^\\p{L}[\\p{L} ]{1,30},\\s|"
              + PRINTED.pattern()
              + ",?\\s(?:vom\\s)?)(?:den )?("
              + GermanDates.PRINTED
              + ")(?=$|\\)|\\s\\p{Lu})");
  private static final Pattern CITATION =
      Pattern.compile("\\s*\\(" + PRINTED.pattern() + "[^()]*\\)$");
  private static final Pattern SEPARATOR = Pattern.compile("^[\\s:–—-]+");

  private static final int SHORTEST_TITLE = 10;

  private OsceMetadata() {}

  static FoundMetadata find(Head whole, @Nullable String language) {
    String named = whole.find(BODY, 1);
    Head head = whole.before(TEXT_BEGINS);
    String symbol = symbol(head, "Ständige Rat".equals(named) ? "Ständiger Rat" : named);
    boolean declaration = symbol != null && symbol.contains(".DOC/");
    String numbered = named == null ? null : title(head);
    return new FoundMetadata(
        symbol,
        numbered != null ? numbered : inCapitals(head),
        Organization.OSCE,
        body(symbol),
        declaration ? "Erklärung" : "Beschluss",
        head.date(DATED),
        language);
  }

  private static @Nullable String body(@Nullable String symbol) {
    return symbol == null
        ? null
        : switch (symbol.substring(0, 2)) {
          case "MC" -> "Ministerrat";
          case "PC" -> "Ständiger Rat";
          default -> "Forum für Sicherheitskooperation";
        };
  }

  private static @Nullable String symbol(Head head, @Nullable String body) {
    String printed = head.find(PRINTED, 0);
    String number = head.find(NUMBER, 1);
    if (printed != null || number == null || body == null) {
      return printed;
    }
    return switch (body) {
      case "Ständiger Rat" -> "PC.DEC/" + number;
      case "Ministerrat" -> "MC.DEC/" + number;
      default -> "FSC.DEC/" + number;
    };
  }

  /** What follows the number; where a running head repeats the number, what follows the last. */
  private static @Nullable String title(Head head) {
    String number = head.find(NUMBER, 1);
    if (number == null) {
      return null;
    }
    String whole = String.join(" ", head.lines());
    Matcher printed =
        Pattern.compile("(?i)\\bbeschluss\\s+nr\\.\\s*" + number + "(?!\\d|/)").matcher(whole);
    int end = 0;
    while (printed.find()) {
      end = printed.end();
    }
    String title = SEPARATOR.matcher(whole.substring(end)).replaceFirst("").strip();
    title = CITATION.matcher(title).replaceFirst("");
    return title.isEmpty() ? null : title;
  }

  /** An annex or a declaration has no number; of the lines in capitals most are its title. */
  private static @Nullable String inCapitals(Head head) {
    String longest = "";
    List<String> lines = head.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (isCapitalTitle(lines.get(i))) {
        String title =
            lines.subList(i, lines.size()).stream()
                .takeWhile(Typography::isAllCapitals)
                .collect(Collectors.joining(" "));
        longest = title.length() > longest.length() ? title : longest;
      }
    }
    return longest.isEmpty() ? null : longest;
  }

  private static boolean isCapitalTitle(String line) {
    return line.length() >= SHORTEST_TITLE
        && Typography.isAllCapitals(line)
        && !PRINTED.matcher(line).find()
        && !NUMBER.matcher(line).find();
  }
}
