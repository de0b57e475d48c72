package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The running heads and feet of a text, whatever they say.
 *
 * <p>Rule: a short line that returns in the text with nothing changed but one number, which is
 * counted on by one each time, is printed on every page. Another number on it, that of the
 * document, stays the same ("PE745.312v02-00 2/3 RR\1284503DE.docx"): "Leitaktion 2" is no such
 * line.
 */
final class CountedHeads {

  private static final int LONGEST = 120;
  private static final int LONGEST_NUMBER = 9;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Set<String> heads;

  CountedHeads(List<Line> lines) {
    heads = heads(lines);
  }

  /** Whether the line is one of them. */
  boolean contains(Line line) {
    return !heads.isEmpty() && heads.contains(shape(line));
  }

  private static Set<String> heads(List<Line> lines) {
    Map<String, List<List<Integer>>> numbers = new HashMap<>();
    for (Line line : lines) {
      String shape = shape(line);
      if (!shape.isEmpty()) {
        numbers.computeIfAbsent(shape, unused -> new ArrayList<>()).add(numbers(line));
      }
    }
    Set<String> heads = new HashSet<>();
    numbers.forEach((shape, pages) -> {
      if (pages.size() > 1 && isCounted(pages)) {
        heads.add(shape);
      }
    });
    return heads;
  }

  /** The line with its numbers left out; empty if it cannot be the head of a page. */
  private static String shape(Line line) {
    String text = line.text().strip();
    if (text.isEmpty()
        || text.length() > LONGEST
        || ".;:,!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return "";
    }
    StringBuilder shape = new StringBuilder(text.length());
    int numbers = 0;
    int digits = 0;
    for (char c : text.toCharArray()) {
      digits = Character.isDigit(c) ? digits + 1 : 0;
      numbers += digits == 1 ? 1 : 0;
      if (digits > LONGEST_NUMBER) {
        return "";
      }
      boolean again = digits > 1 || (c == ' ' && shape.charAt(shape.length() - 1) == ' ');
      if (!again) {
        shape.append(digits == 1 ? '#' : c);
      }
    }
    return numbers < 2 ? "" : shape.toString();
  }

  private static List<Integer> numbers(Line line) {
    return NUMBER.matcher(line.text()).results().map(n -> Integer.valueOf(n.group())).toList();
  }

  private static boolean isCounted(List<List<Integer>> pages) {
    int counted = -1;
    boolean named = false;
    List<Integer> first = pages.getFirst();
    for (int i = 0; i < first.size(); i++) {
      int column = i;
      boolean same = pages.stream().allMatch(page -> page.get(column).equals(first.get(column)));
      boolean rises = !same && rises(pages, i);
      if (!same && (!rises || counted >= 0)) {
        return false;
      }
      counted = rises ? i : counted;
      named |= same && first.get(i) >= 100;
    }
    return counted >= 0 && named;
  }

  private static boolean rises(List<List<Integer>> pages, int column) {
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).get(column) != pages.get(i - 1).get(column) + 1) {
        return false;
      }
    }
    return true;
  }
}
