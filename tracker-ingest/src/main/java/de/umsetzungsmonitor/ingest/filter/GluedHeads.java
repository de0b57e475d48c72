package de.umsetzungsmonitor.ingest.filter;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes what is printed on every page out of the middle of a paragraph, where a conversion has run
 * the two together.
 *
 * <p>Rule: only what no sentence holds: the foot of the United Nations with job number and page
 * ("22-28770 3/4"), the head of the OSCE with page and symbol ("- 2 - MC.DEC/6/22") and the foot of
 * the Parliament ("RR\1176502DE.docx 5/8 PE631.923v02-00"). At the start of a line the job number
 * and the bare page number are enough.
 */
final class GluedHeads implements LineFilter {

  private static final String JOB = "\\d\\d-\\d{5}(?: ?\\([A-Z]\\))?";
  private static final String PAGE = "\\d{1,3}/\\d{1,3}";
  private static final Pattern GLUED =
      Pattern.compile(
          "^ *(?:\\d{1,3} +"
              + JOB
              + "|"
              + JOB
              + " +\\d{1,3}) +(?=\\S)|(?<=^| )(?:"
              + JOB
              + " +"
              + PAGE
              + "|"
              + PAGE
              + " +"
              + JOB
              + ")(?= |$)"
              + "|(?<=^| )[-–—] \\d{1,3} [-–—] +(?:MC|PC|FSC)\\.(?:DEC|DOC|JOUR)/\\d+(?:/\\d{2,4})?"
              + "(?: \\d{1,2}\\. \\p{Lu}\\p{Ll}{2,8} \\d{4})?(?= |$)"
              + "|(?<=^| )(?:(?:PE\\d{3}\\.\\d{3}(?:v\\d\\d-\\d\\d)?|"
              + PAGE
              + "|[A-Z]{2}\\\\\\d{5,8}[A-Z]{2}\\.docx?) *){3}(?= |$)");

  @Override
  public List<Line> apply(List<Line> lines, FootnoteBook footnotes) {
    return lines.stream().map(GluedHeads::without).toList();
  }

  private static Line without(Line line) {
    String text = line.text();
    if (text.indexOf('-') < 0 && text.indexOf('–') < 0) {
      return line;
    }
    String cut = GLUED.matcher(text).replaceAll(" ");
    return cut.equals(text) ? line : line.withText(cut.replaceAll(" {2,}", " ").strip());
  }
}
