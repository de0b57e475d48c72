package de.umsetzungsmonitor.ingest.read.html;

import de.umsetzungsmonitor.ingest.source.ListNumber;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A list of a page while its items are read.
 *
 * <p>Rule (HTML standard, 4.4.5): items count from {@code start} on, or down from their number if
 * the list is reversed; an item with a {@code value} counts from there. A list whose items all
 * begin with marks of their own prints no others, nor does one without list style.
 */
final class HtmlList {

  private static final Pattern MARK =
      Pattern.compile(
          "(\\(?(\\d{1,3}[a-z]?|[a-z]{1,4}|[ivx]{1,6}|[A-Z])[.)]|[–—•·▪-])( .*|\\p{Lu}.*)?");

  private static final Pattern STYLE = Pattern.compile("list-style(-type)?:([a-z-]+)");

  private final boolean ordered;
  private final boolean silent;
  private final String style;
  private final int step;
  private int next;

  HtmlList(Element list) {
    ordered = list.normalName().equals("ol");
    style = style(list);
    silent = style.equals("none") || hasOwnMarks(list);
    step = list.hasAttr("reversed") ? -1 : 1;
    next = number(list.attr("start"), step < 0 ? items(list) : 1);
  }

  /** What is printed before the next item; empty if nothing is. */
  String mark(Element item) {
    next = number(item.attr("value"), next);
    int number = next;
    next += step;
    if (silent) {
      return "";
    }
    return ordered ? print(number) : "•";
  }

  private String print(int number) {
    return switch (style) {
      case "a", "lower-alpha", "lower-latin" -> ListNumber.LOWER_LETTER.print(number) + ")";
      case "A", "upper-alpha", "upper-latin" -> ListNumber.UPPER_LETTER.print(number) + ".";
      case "i", "lower-roman" -> ListNumber.LOWER_ROMAN.print(number) + ")";
      case "I", "upper-roman" -> ListNumber.UPPER_ROMAN.print(number) + ".";
      default -> number + ".";
    };
  }

  private static String style(Element list) {
    Matcher css = STYLE.matcher(list.attr("style").replace(" ", "").toLowerCase(Locale.ROOT));
    return css.find() ? css.group(2) : list.attr("type");
  }

  private static boolean hasOwnMarks(Element list) {
    return items(list) > 0
        && list.children().stream()
            .filter(child -> child.normalName().equals("li"))
            .allMatch(item -> MARK.matcher(beginning(item)).matches());
  }

  private static String beginning(Element item) {
    return item.nodeStream(TextNode.class)
        .map(words -> words.getWholeText().strip())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .map(words -> words.substring(0, Math.min(40, words.length())).replaceAll("\\s+", " "))
        .orElse("");
  }

  private static int items(Element list) {
    return (int) list.children().stream().filter(child -> child.normalName().equals("li")).count();
  }

  private static int number(String value, int otherwise) {
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
