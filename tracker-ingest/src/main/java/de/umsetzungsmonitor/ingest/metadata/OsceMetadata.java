package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of decisions of the OSCE.
 *
 * <p>Rules: "BESCHLUSS Nr. 9/07" of the Ministerial Council is MC.DEC/9/07, of the Permanent
 * Council PC.DEC/…; the title stands between the number and the name of the body; a date stands on
 * a line of its own, perhaps behind a place or the symbol. All of it stands above the body of the
 * text: what the text says further down belongs to the documents it cites.
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
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "^(?:"
              + PRINTED.pattern()
              + ",? |[\\p{L} ]{2,30}, )?(?:den )?\\d{1,2}\\. \\p{L}{3,9} \\d{4}$");
  private static final Pattern SEPARATOR = Pattern.compile("^[\\s:–—-]+");

  private OsceMetadata() {}

  static FoundMetadata find(Head whole, @Nullable String language) {
    String named = whole.find(BODY, 1);
    String body = "Ständige Rat".equals(named) ? "Ständiger Rat" : named;
    Head head = whole.before(TEXT_BEGINS);
    String symbol = symbol(head, body);
    boolean declaration = symbol != null && symbol.contains(".DOC/");
    return new FoundMetadata(
        symbol,
        named == null ? null : title(head),
        Organization.OSCE,
        body,
        declaration ? "Erklärung" : "Beschluss",
        head.dateIn(DATE_LINE),
        language);
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
    return title.isEmpty() ? null : title;
  }
}
