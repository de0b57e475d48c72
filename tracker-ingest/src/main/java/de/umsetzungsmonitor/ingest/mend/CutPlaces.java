package de.umsetzungsmonitor.ingest.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a provision might be cut in two: at its sentences, and at numbers within its text. */
public final class CutPlaces {

  /** The end of a sentence or clause, and what the next one begins with. */
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=[.;:!?][\"“”»«)]?) (?=[\\p{Lu}\\d(„\"–])|(?<=\\S) (?=\\([a-z]{1,2}\\) )");

  /** What ends with a point and no sentence: numbers, single letters and these abbreviations. */
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|[\\s(])(?:\\d{1,2}|\\p{L}|Abs|Art|Anm|bzw|ca|Dok|Dr|ff|gem|ggf|Kap|Nr|Nrn|S|sog|usw"
              + "|vgl|Vgl|Ziff|z|zzgl)\\.$");

  private CutPlaces() {}

  /** A part of a text and where it begins. */
  public record Part(int offset, String text) {}

  /** The parts of a text between the places; one if there is no place. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    Matcher border = BORDER.matcher(text);
    while (border.find()) {
      String before = text.substring(Math.max(start, border.start() - 10), border.start());
      if (!NO_END.matcher(before).find()) {
        parts.add(new Part(start, text.substring(start, border.start())));
        start = border.end();
      }
    }
    parts.add(new Part(start, text.substring(start)));
    return parts;
  }

  /**
   * Where words stand in a text, whatever white space stands between them.
   *
   * @param label the number of the provision
   * @throws FlawedMend if they do not stand in it
   */
  public static int offsetOf(String words, String text, String label) {
    String wanted = words.strip().replaceAll("\\s+", " ");
    int offset = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    if (offset < 0) {
      throw new FlawedMend(MendFlaw.NO_SUCH_PLACE, label);
    }
    return offset;
  }
}
