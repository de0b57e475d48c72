package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Takes out Markdown: emphasis, links, headings, rules, tables, tags and escapes.
 *
 * <p>Rule: what a reader of the rendered page sees stays. A line with {@code #} before it or in
 * bold throughout is a heading; each row of a table stands apart; rules and pictures vanish, and so
 * does the front matter between two rules at the very beginning ("title: …"). Hyphens that stand
 * for a dash become one.
 */
final class MarkdownMarks implements LineFilter {

  private static final Pattern QUOTE = Pattern.compile("^(> ?){1,5}");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z_-]{1,40}:( |$)|- ");
  private static final int MOST_FIELDS = 40;
  private static final int LONGEST_ADDRESS = 2000;

  /**
   * What pandoc puts behind a heading ("{#anlage-i .unnumbered}") or a line that it ends ("\\").
   */
  private static final Pattern ATTRIBUTES = Pattern.compile(" ?\\{[#.][^{}]{1,120}\\}$|\\\\$");

  /** Pandoc sets boxes between colons: "::: {.box}" and ":::". */
  private static final Pattern FENCE = Pattern.compile(":{3,} ?(\\{[^{}]*\\}|\\w*)");

  private static final Pattern TAG =
      Pattern.compile("</?(?:sup|sub|b|i|u|em|strong|span|br|p|div)(?: [^<>]{0,80})?/?>");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    List<Line> kept = new ArrayList<>(lines.size());
    int body = endOfFrontMatter(lines);
    for (Line line : lines.subList(body, lines.size())) {
      String text = line.text().strip();
      if (isRule(text)) {
        kept.add(line.withText(""));
        continue;
      }
      kept.add(cleaned(line, text));
    }
    return kept;
  }

  /** Behind the second rule if nothing but fields stand between the first line and it, else 0. */
  private static int endOfFrontMatter(List<Line> lines) {
    if (lines.isEmpty() || !lines.getFirst().text().strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size() && i <= MOST_FIELDS; i++) {
      String text = lines.get(i).text().strip();
      if (text.equals("---")) {
        return i + 1;
      }
      if (!FIELD.matcher(text).lookingAt()) {
        return 0;
      }
    }
    return 0;
  }

  private static Line cleaned(Line line, String text) {
    int hashes = 0;
    while (hashes < text.length() && text.charAt(hashes) == '#') {
      hashes++;
    }
    boolean heading =
        hashes > 0 && hashes <= 6 && hashes < text.length() && text.charAt(hashes) == ' ';
    String margin = line.text().substring(0, Margins.of(line));
    String body = heading ? text.substring(hashes) : QUOTE.matcher(text).replaceFirst("");
    String clean = margin + clean(body);
    Line whole = isRow(text) ? line.afterGap() : line;
    return heading || isBoldThroughout(text) ? line.asHeading(clean) : whole.withText(clean);
  }

  private static boolean isRule(String text) {
    if (text.length() < 3 || text.length() > 200) {
      return false;
    }
    boolean rule =
        text.chars().allMatch(c -> c == '-' || c == '*' || c == '_' || c == '=' || c == ' ');
    boolean table = text.startsWith("|") && text.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
    return rule || table || FENCE.matcher(text).matches();
  }

  private static boolean isBoldThroughout(String text) {
    return text.length() > 4
        && text.length() < 300
        && text.startsWith("**")
        && text.indexOf("**", 2) == text.length() - 2;
  }

  /** The line as a reader of the rendered page sees it. */
  static String clean(String text) {
    String cells = isRow(text) ? row(text) : text;
    String tagless = cells.indexOf('<') < 0 ? cells : TAG.matcher(cells).replaceAll("");
    String unlinked = tagless.indexOf('[') < 0 ? tagless : withoutLinks(tagless);
    String bare = ATTRIBUTES.matcher(unlinked).replaceFirst("");
    String plain = bare.replace("**", "").replace("__", "");
    String dashes = plain.replace(" -- ", " – ").replace(" --- ", " — ");
    return withoutEscapes(withoutEmphasis(dashes)).strip();
  }

  private static boolean isRow(String text) {
    return text.length() > 2 && text.startsWith("|") && text.endsWith("|");
  }

  /** The cells parted by bars; two cells are a name and its value and read on as they are. */
  private static String row(String text) {
    String[] cells = text.substring(1, text.length() - 1).split("\\|", -1);
    StringJoiner row = new StringJoiner(cells.length > 2 ? " | " : " ");
    for (String cell : cells) {
      row.add(cell.strip());
    }
    return row.toString();
  }

  private static String withoutLinks(String text) {
    Brackets brackets = new Brackets(text);
    StringBuilder out = new StringBuilder(text.length());
    int labelEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '[' ? brackets.closingOf(i) : -1;
      if (end > 0 && text.startsWith("[image:", i)) {
        i = end;
      } else if (end > 0 && end + 1 < text.length() && text.charAt(end + 1) == '(') {
        labelEnd = end;
        dropPictureMark(out);
      } else if (i == labelEnd) {
        i = closing(text, i);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The bracket that closes the address behind a link, or as far as an address can reach. */
  private static int closing(String text, int labelEnd) {
    int depth = 0;
    int limit = Math.min(text.length(), labelEnd + LONGEST_ADDRESS);
    for (int i = labelEnd + 1; i < limit; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      depth -= c == ')' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return limit - 1;
  }

  private static void dropPictureMark(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
      out.setLength(out.length() - 1);
    }
  }

  /** Drops pairs of single stars around words; a star that opens nothing stays. */
  private static String withoutEmphasis(String text) {
    if (text.indexOf('*') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int lastStar = text.lastIndexOf('*');
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wordAfter = i + 1 < text.length() && text.charAt(i + 1) != ' ';
      boolean wordBefore = i > 0 && text.charAt(i - 1) != ' ';
      if (c == '*' && !open && wordAfter && !wordBefore && i < lastStar) {
        open = true;
      } else if (c == '*' && open && wordBefore) {
        open = false;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutEscapes(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\'
              && i + 1 < text.length()
              && "\\`*_{}[]()#+-.!|<>".indexOf(text.charAt(i + 1)) >= 0;
      if (escape) {
        i++;
      }
      out.append(escape ? text.charAt(i) : c);
    }
    return out.toString();
  }
}
