package de.umsetzungsmonitor.ingest.read.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands on a page beside its text: navigation, notices about cookies, appeals for donations,
 * buttons to share it, pictures, scripts, and what is hidden.
 *
 * <p>Rule: it is told by its element, its role or a word in its class or id; but nothing that holds
 * a good part of the text is furniture, whatever it is called.
 */
final class PageFurniture {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "button",
          "select",
          "option",
          "label",
          "input",
          "textarea",
          "iframe",
          "object",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "nav",
          "figure",
          "dialog",
          "del",
          "rt",
          "rp");

  private static final Set<String> BESIDE = Set.of("header", "footer", "aside");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "complementary",
          "menu",
          "toolbar");

  private static final Set<String> WORDS =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "newsletter",
          "share",
          "sharing",
          "social",
          "teilen",
          "donate",
          "donation",
          "donations",
          "spende",
          "spenden",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "pager",
          "nav",
          "navbar",
          "navi",
          "navigation",
          "menu",
          "sidebar",
          "skip",
          "skiplink",
          "skiplinks",
          "related",
          "advert",
          "banner",
          "popup",
          "modal",
          "toolbar",
          "toc",
          "hidden",
          "sr",
          "login",
          "feedback");

  private static final int SMALL_ONE_IN = 3;

  private final TextLengths lengths;
  private final int whole;

  PageFurniture(Element main) {
    lengths = new TextLengths(main);
    whole = lengths.of(main).all();
  }

  boolean is(Element element) {
    String name = element.normalName();
    if (NEVER_TEXT.contains(name)) {
      return true;
    }
    return (isNamedSo(element) || isHidden(element) || isListOfLinks(element)) && isSmall(element);
  }

  private static boolean isNamedSo(Element element) {
    return isBeside(element)
        || ROLES.contains(element.attr("role"))
        || words(element).stream().anyMatch(WORDS::contains);
  }

  private static boolean isBeside(Element element) {
    return BESIDE.contains(element.normalName())
        && !(hasHeading(element) && element.closest("main, article") != null);
  }

  private static boolean hasHeading(Element element) {
    return element.normalName().equals("header") && element.selectFirst("h1, h2") != null;
  }

  private static List<String> words(Element element) {
    String names = element.className() + " " + element.id();
    return names.isBlank()
        ? List.of()
        : Arrays.asList(names.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** A list of which every item is nothing but a link leads to other pages. */
  private boolean isListOfLinks(Element element) {
    boolean list = element.normalName().equals("ul") && element.childrenSize() > 1;
    TextLengths.Length length = lengths.of(element);
    return list && length.all() > 0 && length.linked() == length.all();
  }

  private boolean isSmall(Element element) {
    return lengths.of(element).all() <= whole / SMALL_ONE_IN;
  }
}
