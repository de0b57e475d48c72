package de.umsetzungsmonitor.ingest.metadata;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a declaration, an action plan or a press release is issued.
 *
 * <p>Rules: it stands above the text, at the beginning of a line, behind a place ("Mito, 10.
 * Dezember 2023") or behind a separator ("Pressemitteilung · 14.06.2024"); of two days of a meeting
 * the last one counts. A treaty names it below its text ("GESCHEHEN zu …"). Any other day within a
 * line may be that of another text and is left out, as is the day on which the United Nations
 * handed a document out.
 */
final class IssueDate {

  private static final Pattern PRINTED =
      Pattern.compile(
          "(?m)(?:^(?:vom\\s)?|[,·|]\\s|\\bPressemitteilung\\s(?:vom\\s)?|\\bAnlage zu[mr] \\S{1,30} vom )(?:den\\s)?(?:\\p{Lu}\\p{L}{3,7}tag, )?("
              + GermanDates.LAST_OF_DAYS
              + ")(?!\\d| \\p{Ll})");
  private static final Pattern LAST_ON_LINE =
      Pattern.compile("(?m)\\p{Lu}[\\p{L}\\d]{1,30}\\s(" + GermanDates.LAST_OF_DAYS + ")$");
  private static final Pattern HANDED_OUT = Pattern.compile("\\bVerteilung:");
  private static final Pattern DONE =
      Pattern.compile("^(?i:geschehen) (?:zu|in) .{2,60}? am (" + GermanDates.PRINTED + ")");

  private IssueDate() {}

  /** The day that the head names, or the end of a treaty; null if neither does. */
  static @Nullable LocalDate of(Head head) {
    Head above = GeneralTitle.above(head);
    if (above.find(HANDED_OUT) != null) {
      return null;
    }
    LocalDate printed = above.date(PRINTED);
    LocalDate date = printed != null ? printed : above.date(LAST_ON_LINE);
    return date != null ? date : done(head);
  }

  private static @Nullable LocalDate done(Head head) {
    for (String line : head.lastLines()) {
      var done = DONE.matcher(line);
      if (done.find()) {
        return GermanDates.first(done.group(1));
      }
    }
    return null;
  }
}
