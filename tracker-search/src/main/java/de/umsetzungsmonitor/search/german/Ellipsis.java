package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what hyphens leave out: "Betreuungs- und Schutzmaßnahmen" has Betreuungsmaßnahmen,
 * "Internetdiensten und -zugang" has Internetzugang, "Cyber-Mobbing" is Cybermobbing. In
 * "Haarreinigungs- und -pflegemittel" both words share something.
 */
public final class Ellipsis {

  private static final String AND =
      "\\s+(?:und|oder|und/oder|bzw\\.|sowie|beziehungsweise|bis|noch|als\\sauch)\\s+";
  private static final String WORD = "\\p{L}{2," + WordForms.LONGEST_WORD + "}+";

  private static final Pattern SHARED_END =
      Pattern.compile(
          "(?<!\\p{L})(?<some>"
              + (WORD + "-(?:,\\s*" + WORD + "-)*+),?")
              + AND
              + "(?:(?:der|die|das|des|dem|den)\\s+)?"
              + ("-?(?<whole>\\p{L}{1," + WordForms.LONGEST_WORD + "}+(?:-" + WORD + ")*+)(?!-)"));

  private static final Pattern SHARED_START =
      Pattern.compile(
          ("(?<!\\p{L})(?<whole>" + WORD + ")-?")
              + ("(?<some>(?:(?:,\\s*|" + AND + "|\\s?/\\s?)-" + WORD + "(?!-))++)"));

  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![\\p{L}-])\\p{L}{2,30}(?:-\\p{L}{2,30}){1,3}(?![\\p{L}-])");

  private static final Pattern LEFT_OUT_BEHIND = Pattern.compile("(" + WORD + ")-");
  private static final Pattern LEFT_OUT_BEFORE = Pattern.compile("-(" + WORD + ")");

  private Ellipsis() {}

  /** The words that are meant but not written in one piece, in the order of their places. */
  public static List<Found> in(String text) {
    if (text.indexOf('-') < 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    addShared(SHARED_END.matcher(text), LEFT_OUT_BEHIND, SharedPart::withEndOf, found);
    addShared(SHARED_START.matcher(text), LEFT_OUT_BEFORE, SharedPart::withStartOf, found);
    HYPHENATED
        .matcher(text)
        .results()
        .map(word -> new Found(word.group().replace("-", ""), word.start(), word.end()))
        .forEach(found::add);
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
    return found;
  }

  /** Each of the words that leave a part out, from where it stands to where that part does. */
  private static void addShared(
      Matcher matcher,
      Pattern leavesOut,
      BiFunction<String, String, Optional<String>> writtenOut,
      List<Found> found) {
    while (matcher.find()) {
      String whole = matcher.group("whole");
      Matcher some = leavesOut.matcher(matcher.group("some"));
      while (some.find()) {
        int start = matcher.start("some") + some.start();
        int end = matcher.start("some") + some.end();
        writtenOut
            .apply(whole, some.group(1))
            .map(word ->
                new Found(
                    word,
                    Math.min(start, matcher.start("whole")),
                    Math.max(end, matcher.end("whole"))))
            .ifPresent(found::add);
      }
    }
  }
}
