package de.umsetzungsmonitor.ingest.metadata;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.ingest.preview.FoundMetadata;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of decisions of the OSCE.
 *
 * <p>Rules: "BESCHLUSS Nr. 9/07" of the Ministerial Council is MC.DEC/9/07, of the Permanent
 * Council PC.DEC/…; the title stands between the number and the name of the body; a date stands on
 * a line of its own, perhaps behind a place.
 */
final class OsceMetadata {

  private static final Pattern NUMBER =
      Pattern.compile("(?i)\\bbeschluss\\s+nr\\.\\s*(\\d+(?:/\\d+)?)");
  private static final Pattern PRINTED = Pattern.compile("\\b(?:MC|PC|FSC)\\.DEC/\\d+(?:/\\d+)?");
  private static final Pattern BODY =
      Pattern.compile(
          "^(?:Der|Das) (Ministerrat|Ständige Rat|Forum für Sicherheitskooperation)\\b");
  private static final Pattern DATE_LINE =
      Pattern.compile("^(?:[\\p{L} ]{2,30}, )?(?:den )?\\d{1,2}\\. \\p{L}{3,9} \\d{4}$");

  private OsceMetadata() {}

  static FoundMetadata find(Head head, @Nullable String language) {
    String named = head.find(BODY, 1);
    String body = "Ständige Rat".equals(named) ? "Ständiger Rat" : named;
    String number = head.find(NUMBER, 1);
    String printed = head.find(PRINTED, 0);
    String organ = "Ständiger Rat".equals(body) ? "PC.DEC/" : "MC.DEC/";
    String symbol = printed != null || number == null ? printed : organ + number;
    LocalDate date = head.dateIn(DATE_LINE);
    return new FoundMetadata(
        symbol, title(head), Organization.OSCE, body, "Beschluss", date, language);
  }

  private static @Nullable String title(Head head) {
    List<String> lines =
        head.between(line -> NUMBER.matcher(line).find(), line -> BODY.matcher(line).find());
    if (lines.isEmpty()) {
      return null;
    }
    String whole = String.join(" ", lines);
    Matcher number = NUMBER.matcher(whole);
    String title = number.find() ? whole.substring(number.end()).strip() : whole;
    return title.isEmpty() ? null : title;
  }
}
