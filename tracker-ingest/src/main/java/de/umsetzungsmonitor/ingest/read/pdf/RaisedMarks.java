package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small raised characters within the text of a line: marks of footnotes, or exponents. */
final class RaisedMarks {

  /** Stand around raised characters; text from a file never holds these. */
  static final char OPEN = '\uE010';

  static final char CLOSE = '\uE011';

  private static final Pattern RAISED = Pattern.compile("\uE010([^\uE010\uE011]*)\uE011");

  /** With the brackets that the Official Journal prints around. */
  private static final Pattern MARK =
      Pattern.compile(
          " ?\\( ?\uE010([^\uE010\uE011]*)\uE011 ?\\)| ?\uE010([^\uE010\uE011]*)\uE011");

  private static final Pattern OPENING =
      Pattern.compile("\\(? ?\uE010 ?\\(?(\\d{1,3}|\\*{1,3}|[a-z])\\)? ?\uE011 ?\\)? ?");

  /** "10 m", which squares and cubes stand behind. */
  private static final Pattern LENGTH = Pattern.compile("\\d ?[kcdm]?m$");

  private static final int LONGEST_LENGTH = 4;

  private RaisedMarks() {}

  /** All of them as printed, without brackets. */
  static List<String> in(String text) {
    return RAISED.matcher(text).results().map(mark -> bare(mark.group(1))).toList();
  }

  /** The mark that the line begins with, as the footnote it opens has it, or null. */
  static @Nullable Matcher opening(String text) {
    Matcher matcher = OPENING.matcher(text);
    return matcher.lookingAt() ? matcher : null;
  }

  /**
   * The text with each mark replaced; where the answer is null, its characters stay. Squares and
   * cubes are no marks.
   */
  static String replace(String text, Function<String, @Nullable String> replacement) {
    if (text.indexOf(OPEN) < 0) {
      return text;
    }
    return MARK.matcher(text)
        .replaceAll(mark -> {
          String raised = mark.group(1) == null ? mark.group(2) : mark.group(1);
          if (isExponent(text, mark.start(), raised)) {
            return raised.equals("2") ? "²" : "³";
          }
          String put = replacement.apply(bare(raised));
          return Matcher.quoteReplacement(put == null ? plain(mark.group()) : put);
        });
  }

  private static boolean isExponent(String text, int at, String raised) {
    return (raised.equals("2") || raised.equals("3"))
        && LENGTH.matcher(text.substring(Math.max(0, at - LONGEST_LENGTH), at)).find();
  }

  /** The text with raised characters set like the others. */
  static String plain(String text) {
    return text.indexOf(OPEN) < 0
        ? text
        : text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
  }

  private static String bare(String raised) {
    return raised.replaceAll("[() ]", "");
  }
}
