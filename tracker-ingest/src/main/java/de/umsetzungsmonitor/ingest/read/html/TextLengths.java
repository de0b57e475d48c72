package de.umsetzungsmonitor.ingest.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How many characters each element of a page holds, and how many of them in links; no spaces. */
final class TextLengths implements NodeVisitor {

  private static final Length NONE = new Length(0, 0);

  private final Map<Element, Length> lengths = new IdentityHashMap<>();
  private final Deque<int[]> open = new ArrayDeque<>();

  /** The length of a text and of what is in links of it. */
  record Length(int all, int linked) {}

  TextLengths(Element root) {
    open.push(new int[2]);
    root.traverse(this);
  }

  Length of(Element element) {
    return lengths.getOrDefault(element, NONE);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      open.element()[0] += (int) words.getWholeText().chars().filter(c -> c > ' ').count();
    } else if (node instanceof Element) {
      open.push(new int[2]);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      int[] own = open.pop();
      boolean link = element.normalName().equals("a") && element.hasAttr("href");
      int linked = link ? own[0] : own[1];
      lengths.put(element, new Length(own[0], linked));
      open.element()[0] += own[0];
      open.element()[1] += linked;
    }
  }
}
