package de.umsetzungsmonitor.ingest.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The name of one or several actions at the beginning of a paragraph or alone on a line.
 *
 * <p>Rule: action plans name their actions: "Leitaktion 3: …", "Maßnahme 7 – …", "Maßnahme 1. …".
 * Set as the heading of a box the name stands alone, for several actions too: "Leitaktionen 3 und
 * 4", "Maßnahmen 5 bis 7". "Maßnahme 7 des Aktionsplans" is a reference.
 *
 * @param labels one for each action: "Leitaktion 3", "Leitaktion 4"
 * @param number the number of the first, 0 if it is none
 * @param rest what follows the name, empty if it stands alone
 */
public record ActionMark(List<String> labels, int number, String rest) {

  private static final int LONGEST_NAME = 80;
  private static final int MOST_OF_A_RANGE = 30;

  /** The first letters of all the words below: most lines need not be looked at any closer. */
  private static final String INITIALS = "AEFHIKLMSVWZ";

  private static final String WORD =
      "(?<word>(?:leit|schlüssel|kern|haupt|einzel|sofort|flaggschiff)?(?:aktion|ma(?:ß|ss)nahme|initiative)"
          + "|empfehlung|verpflichtung|zusage)";
  private static final String NUMBER =
      "\\d{1,3}(?:\\.\\d{1,2}){0,2}[a-z]?|[a-z](?:\\.?\\d{1,2}){0,2}|[ivx]{1,5}(?:\\.\\d{1,2})?";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern ONE =
      Pattern.compile(
          "(?:(?:vorrangige|zentrale|wichtige|konkrete) )?"
              + WORD
              + " (?:Nr\\. ?)?(?<number>"
              + NUMBER
              + ")(?: \\([^()]{1,40}\\))?(?:(?<alone> ?[:.]?$)| ?[:.–—|-] +| +(?=(?-i:Die|Der|Das|Wir|Bis|Um|Im|In) ))",
          FLAGS);
  private static final Pattern SEVERAL =
      Pattern.compile(
          WORD
              + "(?:e?n) (?:Nr\\. ?)?(?<from>\\d{1,3})(?:(?:(?<more>(?:, \\d{1,3})*),? (?:und|sowie))|(?<range> ?(?:bis|[–-])))"
              + " ?(?<to>\\d{1,3}) ?:?",
          FLAGS);

  /** The name that the line begins with, or null if it begins with none. */
  static @Nullable ActionMark read(String line) {
    if (line.isEmpty() || INITIALS.indexOf(line.charAt(0)) < 0) {
      return null;
    }
    Matcher one = ONE.matcher(line);
    if (one.lookingAt()) {
      String number = one.group("number");
      return new ActionMark(
          List.of(word(one) + " " + number), value(number), line.substring(one.end()).strip());
    }
    Matcher several = line.length() > LONGEST_NAME ? null : SEVERAL.matcher(line);
    return several != null && several.matches()
        ? new ActionMark(labels(several), value(several.group("from")), "")
        : null;
  }

  /** The names that a block begins with, which must be marked as {@link Marker.Kind#ACTION}. */
  public static List<String> labelsOf(Block block) {
    ActionMark mark = read(block.text());
    return mark == null ? List.of() : mark.labels();
  }

  private static List<String> labels(Matcher several) {
    List<Integer> numbers = new ArrayList<>();
    int from = value(several.group("from"));
    int to = value(several.group("to"));
    if (several.group("range") != null) {
      int last = Math.clamp(to, from, from + MOST_OF_A_RANGE); // "7 bis 5" is a slip of the text
      IntStream.rangeClosed(from, last).forEach(numbers::add);
    } else {
      numbers.add(from);
      for (String more : several.group("more").split(", ")) {
        if (!more.isEmpty()) {
          numbers.add(value(more));
        }
      }
      numbers.add(to);
    }
    String word = word(several);
    return numbers.stream().map(number -> word + " " + number).toList();
  }

  /** "MASSNAHME" and "Maßnahme" are the same word. */
  private static String word(Matcher matcher) {
    String small = matcher.group("word").toLowerCase(Locale.GERMAN);
    String spelled = small.replace("massnahme", "maßnahme");
    return Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1);
  }

  private static int value(String number) {
    return number.length() < 4 && number.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(number)
        : 0;
  }
}
