package de.umsetzungsmonitor.search.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what hyphens leave out: "Betreuungs- und Schutzmaßnahmen" has Betreuungsmaßnahmen,
 * "Internetdiensten und -zugang" has Internetzugang, "Cyber-Mobbing" is Cybermobbing.
 */
public final class Ellipsis {

  private static final String AND = "\\s+(?:und|oder|bzw\\.|sowie|beziehungsweise)\\s+";
  private static final Pattern SHARED_END =
      Pattern.compile("(?<!\\p{L})(\\p{L}{3,60}+)-" + AND + "(\\p{L}{3,60})");
  private static final Pattern SHARED_START =
      Pattern.compile("(?<!\\p{L})(\\p{L}{3,60}+)" + AND + "-(\\p{L}{3,60})");
  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![\\p{L}-])\\p{L}{2,30}(?:-\\p{L}{2,30}){1,3}(?![\\p{L}-])");

  private Ellipsis() {}

  /** The words that are meant but not written in one piece, in the order of their places. */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (text.indexOf('-') >= 0) {
      each(SHARED_END, text, match -> sharedEnd(match, found));
      each(SHARED_START, text, match -> sharedStart(match, found));
      each(HYPHENATED, text, match -> add(match.group().replace("-", ""), match, found));
    }
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
    return found;
  }

  /** Any end of the second word may be shared: "-dienste" or "-sicherheitsdienste". */
  private static void sharedEnd(MatchResult match, List<Found> found) {
    List<String> parts = CompoundWords.parts(match.group(2));
    for (int i = 1; i < parts.size(); i++) {
      add(match.group(1) + endFrom(match.group(2), parts, i), match, found);
    }
  }

  /** Any beginning of the first word may be shared. */
  private static void sharedStart(MatchResult match, List<Found> found) {
    List<String> parts = CompoundWords.parts(match.group(1));
    for (int i = 1; i < parts.size(); i++) {
      String end = endFrom(match.group(1), parts, i);
      String start = match.group(1).substring(0, match.group(1).length() - end.length());
      add(start + match.group(2), match, found);
    }
  }

  private static String endFrom(String word, List<String> parts, int first) {
    int start = word.toLowerCase().lastIndexOf(parts.get(first).toLowerCase());
    return start > 0 ? word.substring(start) : parts.get(first);
  }

  private static void add(String word, MatchResult match, List<Found> found) {
    found.add(new Found(word, match.start(), match.end()));
  }

  private static void each(Pattern pattern, String text, Consumer<MatchResult> action) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      action.accept(matcher);
    }
  }
}
