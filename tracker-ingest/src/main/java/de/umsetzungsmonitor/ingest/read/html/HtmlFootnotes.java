package de.umsetzungsmonitor.ingest.read.html;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a page.
 *
 * <p>Rule: a mark is a link with a number, a letter or stars as its text, raised, in brackets or
 * named like a note, to a place further down; the footnote is the paragraph or list item there,
 * without the link back.
 */
final class HtmlFootnotes {

  private static final Pattern MARK =
      Pattern.compile("[\\[(]? ?(\\d{1,3}|\\*{1,3}|[a-z]) ?[\\])]?");
  private static final Pattern NAMED =
      Pattern.compile("#.{0,40}(fn|ftn|note|ntr|ntc|fuss|edn).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN_MARK =
      Pattern.compile("^[\\[(]? ?(\\d{1,3}|\\*{1,3}|[a-z]) ?[\\])]?[.:]? +|[↩↑^] ?\uFE0E?$");

  private final List<Footnote> notes = new ArrayList<>();
  private final Map<Element, Integer> marks = new IdentityHashMap<>();
  private final Map<Element, Integer> containers = new IdentityHashMap<>();

  private HtmlFootnotes() {}

  static HtmlFootnotes of(Document page, Deadline deadline) {
    HtmlFootnotes footnotes = new HtmlFootnotes();
    List<Element> links =
        page.select("a[href^=#]").stream()
            .filter(link -> MARK.matcher(link.text().strip()).matches() && looksLikeMark(link))
            .toList();
    if (!links.isEmpty()) {
      Places places = new Places(page);
      for (Element link : links) {
        deadline.check();
        footnotes.add(link, places);
      }
    }
    return footnotes;
  }

  /** Where elements stand on the page, and which of them links can lead to. */
  private static final class Places {
    private final Map<String, Element> targets = new HashMap<>();
    private final Map<Element, Integer> order = new IdentityHashMap<>();

    Places(Document page) {
      for (Element element : page.getAllElements()) {
        order.put(element, order.size());
        targets.putIfAbsent("#" + element.id(), element);
        if (element.normalName().equals("a") && element.hasAttr("name")) {
          targets.putIfAbsent("#" + element.attr("name"), element);
        }
      }
    }

    /** What the link leads to, if that stands further down. */
    @Nullable Element below(Element link) {
      Element target = targets.get(link.attr("href"));
      boolean below = target != null && place(target) > place(link);
      return below ? target : null;
    }

    private int place(Element element) {
      return order.getOrDefault(element, 0);
    }
  }

  private static boolean looksLikeMark(Element link) {
    return NAMED.matcher(link.attr("href")).matches()
        || !Character.isLetterOrDigit(link.text().strip().charAt(0))
        || link.closest("sup") != null
        || link.selectFirst("sup") != null;
  }

  private void add(Element link, Places places) {
    Element target = places.below(link);
    Element container = target == null ? null : container(target);
    if (container == null || container == container(link)) {
      return;
    }
    Integer known = containers.get(container);
    if (known == null) {
      known = notes.size();
      containers.put(container, known);
      String text = VisibleText.of(container.text()).strip();
      String mark = MARK.matcher(link.text().strip()).replaceAll("$1");
      notes.add(new Footnote(mark, 1, OWN_MARK.matcher(text).replaceAll("").strip()));
    }
    marks.put(link, known);
  }

  private static @Nullable Element container(Element target) {
    return target.closest("p, li, dd, tr, div, aside");
  }

  List<Footnote> all() {
    return notes;
  }

  /** The footnote that this link is the mark of, or null. */
  @Nullable Integer marked(Element link) {
    return marks.get(link);
  }

  /** Whether this element is a footnote itself. */
  boolean isNote(Element element) {
    return containers.containsKey(element);
  }
}
