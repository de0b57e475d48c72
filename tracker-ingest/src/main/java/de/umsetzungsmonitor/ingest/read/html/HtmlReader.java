package de.umsetzungsmonitor.ingest.read.html;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeTraversor;

/** Reads the text of a web page. */
public final class HtmlReader {

  private static final int HEAD = 2000;

  /** Declarations and comments may stand before the first element. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]{0,200}>\\s*|<!--(?s:.{0,500}?)-->\\s*){0,5}"
              + "(<!doctype\\s+html|<(html|head|body|main|article|section|div|p|h[1-6]|ol|table)[\\s>])",
          Pattern.CASE_INSENSITIVE);

  /** A page that keeps less than this share of its text in its main part has none. */
  private static final int MAIN_ONE_IN = 5;

  private final ReadLimits limits;

  /** A reader that rejects what is beyond these limits. */
  public HtmlReader(ReadLimits limits) {
    this.limits = limits;
  }

  /** Whether the text is the markup of a page. */
  public static boolean isHtml(String text) {
    return BEGINNING.matcher(text.substring(0, Math.min(text.length(), HEAD))).find();
  }

  /**
   * The paragraphs, list items and headings of the page, without navigation and the like.
   *
   * @throws Unreadable if it is beyond the limits
   */
  public SourceText read(String markup) {
    long tags = markup.chars().filter(c -> c == '<').count();
    if (tags > limits.maxTags()) {
      throw new Unreadable(RejectionReason.TOO_COMPLEX, tags + " tags");
    }
    Deadline deadline = new Deadline(limits.maxTime());
    Document page = parse(markup, deadline);
    Element main = main(page);
    HtmlFootnotes footnotes = HtmlFootnotes.of(page, deadline);
    HtmlText text = new HtmlText(footnotes, new PageFurniture(main), deadline);
    NodeTraversor.filter(text, main);
    return new SourceText(text.lines(), footnotes.all());
  }

  private Document parse(String markup, Deadline deadline) {
    Parser rules = Parser.htmlParser().setMaxDepth(limits.maxDepth());
    try (StreamParser parser = new StreamParser(rules).parse(markup, "")) {
      parser.stream().forEach(element -> deadline.check());
      return parser.document();
    }
  }

  private static Element main(Document page) {
    Element body = page.body();
    int whole = body.wholeText().length();
    return page.select("main, [role=main], article, .eli-container").stream()
        .filter(element -> element.wholeText().length() > whole / MAIN_ONE_IN)
        .max(Comparator.comparing(element -> element.wholeText().length()))
        .orElse(body);
  }
}
