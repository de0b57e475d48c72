package de.umsetzungsmonitor.ingest.read.html;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.PrintedBreaks;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.TableRow;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks through a page and writes down each paragraph, list item and heading as a line. */
final class HtmlText implements NodeFilter {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final int LONGEST_HEADING = 200;

  /** A mark alone in its cell or box: the text follows in the next. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\(?(\\d{1,3}[a-z]?|[a-z]{1,4}|[IVXL]{1,6}|[A-Z])[.)]|[–—•▪-]|\\(\\d{1,3}\\)");

  /** A number in an element of its own; how far the text stands from it only the style says. */
  private static final Pattern NUMBER_SET_APART =
      Pattern.compile("\\s*(\\(?(\\d{1,3}|[a-z])\\)|(\\d{1,2}\\.){1,3}|[IVX]{1,5}\\.)");

  private final HtmlFootnotes footnotes;
  private final PageFurniture furniture;
  private final Deadline deadline;
  private final Deque<List<SourceLine>> targets = new ArrayDeque<>();
  private final Deque<List<List<SourceLine>>> rows = new ArrayDeque<>();
  private final Deque<HtmlList> lists = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private String mark = "";
  private boolean heading;
  private boolean plainWords;
  private int boldDepth;
  private int verbatimDepth;

  HtmlText(HtmlFootnotes footnotes, PageFurniture furniture, Deadline deadline) {
    this.footnotes = footnotes;
    this.furniture = furniture;
    this.deadline = deadline;
    targets.push(new ArrayList<>());
  }

  /** The lines of what has been walked through. */
  List<SourceLine> lines() {
    flush();
    return targets.getLast();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    deadline.check();
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Integer note = footnotes.marked(element);
    if (note != null) {
      text.append(FootnoteMarks.anchored(note));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (footnotes.isNote(element) || (depth > 0 && furniture.is(element))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    enter(element);
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      text.append('\n');
    }
    if (element.isBlock()) {
      flush();
    }
    boldDepth += isBold(element) ? 1 : 0;
    verbatimDepth += name.equals("pre") ? 1 : 0;
    heading |= HEADINGS.contains(name);
    if (isCell(name)) {
      targets.push(new ArrayList<>());
    } else if (name.equals("tr")) {
      rows.push(new ArrayList<>());
    } else if (name.equals("ol") || name.equals("ul")) {
      lists.push(new HtmlList(element));
    } else if (name.equals("li") && !lists.isEmpty()) {
      String own = lists.element().mark(element);
      mark = mark.isEmpty() ? own : mark + " " + own;
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (element.isBlock()) {
      flush();
    }
    boldDepth -= isBold(element) ? 1 : 0;
    verbatimDepth -= name.equals("pre") ? 1 : 0;
    if (HEADINGS.contains(name)) {
      heading = false;
    } else if (name.equals("ol") || name.equals("ul")) {
      lists.poll();
    } else if (name.equals("li")) {
      mark = "";
    } else if (isCell(name)) {
      endCell(targets.pop());
    } else if (name.equals("tr")) {
      targets.element().addAll(TableRow.lines(rows.pop()));
    }
    return FilterResult.CONTINUE;
  }

  private void endCell(List<SourceLine> cell) {
    if (rows.isEmpty()) {
      targets.element().addAll(cell);
    } else {
      rows.element().add(cell);
    }
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static boolean isBold(Element element) {
    return BOLD.contains(element.normalName()) || element.className().contains("bold");
  }

  private void append(String words) {
    plainWords |= boldDepth == 0 && !words.isBlank();
    String characters = VisibleText.characters(spaced(words));
    boolean gluedToMark =
        !characters.isEmpty()
            && Character.isLetter(characters.charAt(0))
            && NUMBER_SET_APART.matcher(text).matches();
    text.append(gluedToMark ? " " : "").append(characters);
  }

  /** White space is one space, but within preformatted text, where each line counts. */
  private String spaced(String words) {
    return verbatimDepth > 0 ? words : words.replaceAll("\\s+", " ");
  }

  private void flush() {
    String whole = text.toString();
    text.setLength(0);
    boolean styled = heading || !plainWords;
    plainWords = false;
    for (String paragraph : PrintedBreaks.cut(whole)) {
      write(VisibleText.line(paragraph.replaceAll(" {2,}", " ")).strip(), styled);
    }
  }

  private void write(String line, boolean styled) {
    if (rows.isEmpty() && MARK.matcher(line).matches()) {
      mark = mark.isEmpty() || mark.equals("•") ? line : mark + " " + line;
      return;
    }
    String marked = mark.isEmpty() ? line : mark + " " + line;
    mark = "";
    LineRole role = styled && isHeading(line) ? LineRole.HEADING : LineRole.PARAGRAPH;
    targets.element().add(new SourceLine(marked, null, role));
  }

  private static boolean isHeading(String line) {
    String plain = FootnoteMarks.strip(line).strip();
    return !plain.isEmpty()
        && plain.length() <= LONGEST_HEADING
        && ".;:,–-".indexOf(plain.charAt(plain.length() - 1)) < 0;
  }
}
