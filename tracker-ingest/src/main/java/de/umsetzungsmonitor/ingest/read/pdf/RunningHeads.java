package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out what is printed at the edge of every page: running heads and feet, page numbers.
 *
 * <p>Rule: a line among the outermost of its page that stands at the same height on another page
 * too, with the same words and with numbers that stay the same or grow with the pages. Nothing that
 * stays may lie between it and the edge, and it stands apart from the text unless three pages have
 * it. On the first page the upper lines may be the title: they go only if they stand there twice or
 * are set smaller than the text.
 */
final class RunningHeads {

  /** Heads and feet have at most so many lines. */
  private static final int DEEPEST = 5;

  private static final float SAME_HEIGHT = 6;
  private static final float SMALLER = 0.93f;

  /** What stands apart is further away than this multiple of the type size. */
  private static final float GAP = 1.5f;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(Seite |S\\. |[-–—] ?)?\\d{1,4}( ?[/|] ?\\d{1,4}| von \\d{1,4}| ?[-–—])?");

  private final List<List<TextLine>> pages;
  private final Set<TextLine> repeated = new HashSet<>();
  private final Set<TextLine> onManyPages = new HashSet<>();

  private RunningHeads(List<List<TextLine>> pages) {
    this.pages = pages;
  }

  /** The pages without them, each in the same order. */
  static List<List<TextLine>> without(List<List<TextLine>> pages) {
    return new RunningHeads(pages).removed();
  }

  private List<List<TextLine>> removed() {
    Map<String, List<TextLine>> alike = new HashMap<>();
    for (List<TextLine> page : pages) {
      List<TextLine> downwards = downwards(page);
      for (TextLine line : edge(downwards)) {
        alike.computeIfAbsent("above " + key(line), unused -> new ArrayList<>()).add(line);
      }
      for (TextLine line : edge(downwards.reversed())) {
        alike.computeIfAbsent("below " + key(line), unused -> new ArrayList<>()).add(line);
      }
    }
    alike.values().forEach(this::findRepeated);
    return pages.stream().map(this::withoutEdges).toList();
  }

  private static List<TextLine> downwards(List<TextLine> page) {
    return page.stream().sorted(Comparator.comparing(TextLine::y)).toList();
  }

  private static List<TextLine> edge(List<TextLine> fromEdge) {
    return fromEdge.subList(0, Math.min(DEEPEST, fromEdge.size()));
  }

  private static String key(TextLine line) {
    return NUMBER.matcher(RaisedMarks.plain(line.text())).replaceAll("#");
  }

  /** Of lines with the same words, those that have a fellow on another page. */
  private void findRepeated(List<TextLine> alike) {
    for (int i = 0; i < alike.size(); i++) {
      TextLine line = alike.get(i);
      int fellows = 0;
      for (int j = Math.max(0, i - 2); j <= i + 2 && j < alike.size(); j++) {
        TextLine other = alike.get(j);
        boolean sameHeight = Math.abs(line.y() - other.y()) < SAME_HEIGHT;
        if (other.page() != line.page() && sameHeight && countsPages(line, other)) {
          repeated.add(line);
          fellows++;
        }
      }
      if (fellows > 1) {
        onManyPages.add(line);
      }
    }
  }

  private static boolean countsPages(TextLine line, TextLine other) {
    List<Integer> numbers = numbers(line);
    List<Integer> others = numbers(other);
    for (int i = 0; i < numbers.size(); i++) {
      int growth = others.get(i) - numbers.get(i);
      if (growth != 0 && growth != other.page() - line.page()) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> numbers(TextLine line) {
    return NUMBER
        .matcher(RaisedMarks.plain(line.text()))
        .results()
        .map(MatchResult::group)
        .map(Integer::valueOf)
        .toList();
  }

  private List<TextLine> withoutEdges(List<TextLine> page) {
    List<TextLine> downwards = downwards(page);
    Set<TextLine> gone = new HashSet<>(running(downwards));
    gone.addAll(running(downwards.reversed()));
    return gone.isEmpty() ? page : page.stream().filter(line -> !gone.contains(line)).toList();
  }

  /** The running lines from an edge inwards. */
  private List<TextLine> running(List<TextLine> fromEdge) {
    int count = 0;
    while (count < Math.min(DEEPEST, fromEdge.size()) && isRunning(fromEdge.get(count))) {
      count++;
    }
    boolean above = fromEdge.size() > 1 && fromEdge.getFirst().y() < fromEdge.getLast().y();
    while (count > 0
        && (!standsApart(fromEdge, count)
            || (above && isTitle(fromEdge.get(count - 1), fromEdge)))) {
      count--;
    }
    return fromEdge.subList(0, count);
  }

  private boolean standsApart(List<TextLine> fromEdge, int count) {
    if (count == fromEdge.size() || onManyPages.contains(fromEdge.get(count - 1))) {
      return true;
    }
    TextLine last = fromEdge.get(count - 1);
    return Math.abs(fromEdge.get(count).y() - last.y()) > last.size() * GAP;
  }

  private static boolean isTitle(TextLine line, List<TextLine> page) {
    boolean again =
        page.stream().anyMatch(other -> other != line && other.text().contains(line.text()));
    return line.page() == 1 && !isPageNumber(line) && !again && !isSmall(line, page);
  }

  /** A title is not set smaller than most lines of its page. */
  private static boolean isSmall(TextLine line, List<TextLine> page) {
    long larger = page.stream().filter(other -> other.size() * SMALLER > line.size()).count();
    return larger * 2 > page.size();
  }

  private boolean isRunning(TextLine line) {
    return !line.isTableRow()
        && (repeated.contains(line) || (isPageNumber(line) && isItsPage(line)));
  }

  private static boolean isPageNumber(TextLine line) {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  private static boolean isItsPage(TextLine line) {
    return numbers(line).getFirst() == line.page();
  }
}
