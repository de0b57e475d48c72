package de.umsetzungsmonitor.ingest.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out what is printed on every page: page numbers, running heads and feet.
 *
 * <p>Rule: a line that holds nothing but a page number or a document number with language or author
 * initials is a page head ("2/6", "- 3 -", "Seite 4 von 9", "12326/19 bba/ESS 3 DE"); so is a line
 * of {@link CountedHeads}, and one beside one that stands beside another of them too (the title
 * repeated on each page). The first lines of a document, down to its first paragraph, are its title
 * page and stay.
 */
final class PageHeads implements LineFilter {

  private static final int FIRST_LINES = 5;
  private static final int TITLE_PAGE = 20;
  private static final int LONGEST = 120;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—] ?\\d{1,4} ?[-–—]|(?!(19|20)\\d\\d$)\\d{1,4}|\\d{1,3}( ?/ ?\\d{1,3})?( \\d\\d-\\d{4,6})?"
              + "|\\d\\d-\\d{4,6}( ?\\([A-Z]\\))?( \\d{1,3}( ?/ ?\\d{1,3})?)?|(Seite|S\\.) \\d{1,4}( ?(von|/) ?\\d{1,4})?"
              + "|\\*\\d{5,8}\\*.{0,40}|(bitte wiederverwerten|please recycle).{0,10}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RUNNING_HEAD =
      Pattern.compile(
          "\\d{4,5}/\\d\\d( (REV|ADD|COR) \\d+)* .{0,40}?(\\d{1,3}|DE|EN)"
              + "|((ANLAGE|ANHANG) )?[A-Z]{2,4}[. ]?\\d?[A-Z]? (LIMITE )?DE|(LIMITE )?DE|DE( \\d{1,4})? DE"
              + "|[ASE]/(RES|PRST|HRC/RES|C\\.\\d)/[\\dL./]+( \\(\\d{4}\\))?"
              + "|([-–—•]? ?\\d{1,3} ?[-–—] )?(MC|PC|FSC|EF)\\.(DEC|DOC|JOUR|GAL|DEL)/\\d+(/\\d{2,4})?"
              + "(/(Rev|Corr|Add)\\.\\d+|/Annex|/Anhang)*( [-–—] ?\\d{1,3} ?[-–—]| \\d{1,2}\\. \\p{Lu}\\p{Ll}{2,8} \\d{4})?"
              + "|((PE\\d{3}\\.\\d{3}(v\\d\\d-\\d\\d)?|\\d{1,3}/\\d{1,3}|[A-Z]{2}\\\\\\d{5,8}[A-Z]{2}\\.docx?) ?){3}"
              + "|(\\d\\d-\\d{5} \\d{1,3}/\\d{1,3}|\\d{1,3}/\\d{1,3} \\d\\d-\\d{5}) .{0,90}[ASE]/(RES|PRST)/[\\d/]+"
              + "|GERMAN|DEUTSCH|Original: \\p{Lu}{4,12}|Attachment( \\d)?( to .{1,30})?"
              + "|\\d{1,2} (January|February|March|April|May|June|July|August|September|October"
              + "|November|December) \\d{4}");

  /** Of the Official Journal: "L 426/2 DE Amtsblatt der Europäischen Union 30.11.2021". */
  private static final Pattern JOURNAL =
      Pattern.compile(
          "([LC] \\d{1,4}/\\d{1,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|[A-Z]{2}|\\W){0,6}"
              + "Amtsblatt der Europäischen (Union|Gemeinschaften)"
              + "([LC] \\d{1,4}/\\d{1,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|[A-Z]{2}|\\W){0,6}");

  private static final Pattern FIRST_PARAGRAPH = Pattern.compile(" *\\(?1[.)] ");

  private static final Pattern SYMBOL =
      Pattern.compile("^[ASE]/(RES|PRST)/\\d|\\p{L} [ASE]/(RES|PRST)/[\\d/]{1,12}$");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    CountedHeads counted = new CountedHeads(lines);
    Set<Line> heads = new HashSet<>();
    int titlePage = endOfTitlePage(lines);
    lines.stream().filter(line -> isHead(line, counted, titlePage)).forEach(heads::add);
    Map<String, Integer> besideHeads = countBesideHeads(lines, heads, titlePage);
    List<Line> kept = new ArrayList<>(lines.size());
    boolean broken = false;
    int sinceHead = Integer.MAX_VALUE;
    for (Line line : lines) {
      boolean head = heads.contains(line);
      boolean repeated = sinceHead <= 2 && isBeside(key(line), besideHeads);
      if (head || (repeated && !line.isBlank())) {
        broken = true;
        sinceHead = head ? 0 : sinceHead;
      } else if (broken && !line.isBlank()) {
        kept.add(line.afterPageBreak());
        broken = false;
      } else if (!broken) {
        kept.add(line);
      }
      if (!line.isBlank() && !head && sinceHead < Integer.MAX_VALUE) {
        sinceHead++;
      }
    }
    return kept;
  }

  /** The first paragraph that is a number or a long sentence is behind the title page. */
  private static int endOfTitlePage(List<Line> lines) {
    return lines.stream()
        .limit(TITLE_PAGE)
        .filter(line -> isParagraph(line.text()))
        .findFirst()
        .map(Line::number)
        .orElse(TITLE_PAGE);
  }

  private static boolean isParagraph(String text) {
    boolean sentence =
        text.length() > LONGEST && ".,;:".indexOf(text.charAt(text.length() - 1)) >= 0;
    return sentence || FIRST_PARAGRAPH.matcher(text).lookingAt();
  }

  private static boolean isBeside(String key, Map<String, Integer> besideHeads) {
    return besideHeads.getOrDefault(key, 0) > 1
        || SYMBOL.matcher(key).find()
        || RUNNING_HEAD.matcher(key).matches();
  }

  /** How often a line stands beside a head; what is on the title page stands there once more. */
  private static Map<String, Integer> countBesideHeads(
      List<Line> lines, Set<Line> heads, int titlePage) {
    Map<String, Integer> counts = new HashMap<>();
    lines.stream()
        .limit(titlePage)
        .filter(line -> !line.isBlank() && line.text().length() <= LONGEST)
        .forEach(line -> counts.put(key(line), 1));
    int sinceHead = Integer.MAX_VALUE;
    for (Line line : lines) {
      if (line.isBlank()) {
        continue;
      }
      if (heads.contains(line)) {
        sinceHead = 0;
      } else if (sinceHead < 2) {
        sinceHead++;
        if (line.text().length() <= LONGEST && line.number() > titlePage) {
          counts.merge(key(line), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static String key(Line line) {
    return line.text().length() > LONGEST ? "" : singleSpaced(line.text().strip());
  }

  private static String singleSpaced(String text) {
    String spaced = text.replace('\t', ' ');
    return spaced.contains("  ") ? spaced.replaceAll(" +", " ") : spaced;
  }

  private static boolean isHead(Line line, CountedHeads counted, int titlePage) {
    if (line.text().length() > LONGEST || line.number() <= FIRST_LINES) {
      return false;
    }
    if (counted.contains(line)) {
      return true;
    }
    String stripped = line.text().strip();
    if (stripped.isEmpty() || Character.isLowerCase(stripped.charAt(0))) {
      return false;
    }
    String text = singleSpaced(stripped);
    return PAGE_NUMBER.matcher(text).matches()
        || JOURNAL.matcher(text).matches()
        || (line.number() > titlePage && RUNNING_HEAD.matcher(text).matches());
  }
}
