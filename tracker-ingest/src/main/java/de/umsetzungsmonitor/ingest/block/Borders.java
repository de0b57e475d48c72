package de.umsetzungsmonitor.ingest.block;

import de.umsetzungsmonitor.ingest.block.Marker.Kind;
import de.umsetzungsmonitor.ingest.filter.Line;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells where one block ends and the next begins.
 *
 * <p>Rule: what stands on the page decides first (headings, blank lines, margins), then marks, then
 * how the line before ended and how this one begins. Where a text is set without blank lines and
 * margins, the last two are all there is.
 */
final class Borders {

  /** A field of the note that the Council sends along with a draft. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(Absender|Empfänger|Betr\\.?|Nr\\. (Vordok|Komm\\.dok|Komm|Vordokument)\\.?) ?:");

  private static final String SURE_BULLETS = "•·‣▪●○◦►✓✔➢➤■□❑\uF0B7";

  /** Each paragraph of a presidential statement begins so; sentences within say "Der Rat". */
  private static final String SPEAKER = "Der Sicherheitsrat ";

  private static final int LIST_AHEAD = 8;

  private final List<Line> lines;
  private final Layout layout;
  private final Reasons reasons;
  private final MarkSequence sequence = new MarkSequence();

  Borders(List<Line> lines) {
    this.lines = lines;
    this.layout = Layout.of(lines);
    this.reasons = new Reasons(lines, layout);
  }

  /** Takes note that a block begins with this line. */
  void noteStart(int index) {
    Line line = lines.get(index);
    Marker marker = MarkerReader.read(line.text());
    reasons.noteStart(index, marker);
    if (marker != null) {
      sequence.add(marker);
    }
  }

  /**
   * Whether a block begins with this line.
   *
   * @param index of the line, not the first one
   * @param block the text of the block so far
   * @param single whether that block has one line so far
   */
  boolean isBefore(int index, CharSequence block, boolean single) {
    Line line = lines.get(index);
    Line previous = lines.get(index - 1);
    String before = FootnoteMarks.strip(previous.text());
    if (line.heading() || previous.heading() || isFrame(line, before) || isArticle(block)) {
      return true;
    }
    Marker marker = MarkerReader.read(line.text());
    if (isBareMark(block)) {
      return marker != null && !marker.is(Kind.LOWER);
    }
    if (line.goesOn()) {
      return false;
    }
    boolean done = Typography.isFinished(before);
    if (marker != null && markStarts(marker, index, before, single)) {
      return true;
    }
    if (line.pageBreakBefore() && !line.gapBefore()) {
      boolean title = single && isArticleTitle(index - 1) && Typography.startsUpper(line.text());
      return title || (done && startsAfterPageBreak(index, before));
    }
    if (line.gapBefore()) {
      boolean apart = !Typography.startsLower(line.text()) || Typography.isAllCapitals(before);
      return done || (apart && !breaksOff(line, before));
    }
    return !layout.wrapped() || startsWithin(index, before, single);
  }

  /** Whether what stands between is a page break within a sentence, or within a reference. */
  private static boolean breaksOff(Line line, String before) {
    boolean reference =
        References.isBroken(before, Kind.DECIMAL) && Character.isDigit(line.text().charAt(0));
    return reference || (line.pageBreakBefore() && Typography.endsWithSmallWord(before));
  }

  private static boolean isFrame(Line line, String before) {
    boolean over = Typography.endsSentence(before) || FrameLine.isBetween(before);
    return standsAlone(line.text())
        || standsAlone(before)
        || FIELD.matcher(line.text()).lookingAt()
        || (over && beginsApart(line.text()));
  }

  private static boolean standsAlone(String text) {
    return FrameLine.is(text) || ActLine.standsAlone(text);
  }

  private static boolean beginsApart(String text) {
    return FrameLine.isBetween(text) || ActLine.isEnd(text) || CapitalVerbs.begin(text);
  }

  /** Whether the block so far is a number alone on its line: its text follows on the next. */
  private static boolean isBareMark(CharSequence text) {
    if (text.length() > 8) {
      return false;
    }
    Marker marker = MarkerReader.read(text.toString());
    return marker != null && marker.rest().isEmpty() && !marker.is(Kind.ARTICLE);
  }

  /** Whether the block so far is "Artikel 4": its title follows on the next line. */
  private static boolean isArticle(CharSequence text) {
    Marker marker = text.length() > 16 ? null : MarkerReader.read(text.toString());
    return marker != null && marker.is(Kind.ARTICLE) && marker.rest().isEmpty();
  }

  /** Whether the line is a heading right below "Artikel 4". */
  private boolean isArticleTitle(int index) {
    return index > 0
        && isArticle(lines.get(index - 1).text())
        && Typography.looksLikeHeading(lines.get(index).text());
  }

  /** A short line behind the end of a sentence and above a mark, which no full stop ends. */
  private boolean isHeading(int index, String before) {
    String text = lines.get(index).text();
    boolean above =
        index + 1 < lines.size() && MarkerReader.read(lines.get(index + 1).text()) != null;
    return above
        && Typography.endsSentence(before)
        && Typography.looksLikeHeading(text)
        && !Typography.endsWithSmallWord(text)
        && layout.isShort(text);
  }

  /** In running text a mark counts only if it is due or a sentence or clause has ended. */
  private boolean markStarts(Marker marker, int index, String before, boolean single) {
    Line line = lines.get(index);
    boolean running = layout.wrapped() && !line.gapBefore() && !line.setOff();
    if (!running || isSureBullet(marker)) {
      return true;
    }
    boolean heading = single && layout.isHeading(before, marker.rest());
    if (!heading && References.isBroken(before, marker.kind())) {
      return false;
    }
    if (InlineList.holds(marker, lines, index)) {
      return false;
    }
    boolean due = sequence.isDue(marker);
    boolean done = Typography.isFinished(before);
    return switch (marker.kind()) {
      case DECIMAL, LOWER -> due || Typography.endsSentence(before) || layout.isShort(before);
      case UPPER ->
          (done || layout.isShort(before))
              && (!Typography.startsLower(marker.rest()) || PreambleOpeners.starts(marker.rest()));
      case BULLET ->
          done
              || layout.isShort(before)
              || layout.endsBeforeDash(before, due)
              || opensList(marker, index);
      case SECTION, ARTICLE -> done || layout.isShort(before);
      case ACTION -> done || heading || layout.isShort(before) || isSureAction(marker, before);
    };
  }

  /** Whether more lines begin with this bullet: a dash at the start of one line may be chance. */
  private boolean opensList(Marker bullet, int index) {
    int end = Math.min(lines.size(), index + 1 + LIST_AHEAD);
    return lines.subList(index + 1, end).stream()
        .anyMatch(line -> line.text().startsWith(bullet.value() + " "));
  }

  private static boolean isSureBullet(Marker marker) {
    return marker.is(Kind.BULLET) && SURE_BULLETS.contains(marker.value());
  }

  /** With a colon and text behind it, the name of an action is hardly ever part of a sentence. */
  private static boolean isSureAction(Marker marker, String before) {
    return Typography.startsUpper(marker.rest()) && !Typography.endsWithSmallWord(before);
  }

  private boolean startsAfterPageBreak(int index, String before) {
    Line line = lines.get(index);
    if (!layout.wrapped() || reasons.isReason(index)) {
      return true;
    }
    boolean onPurpose = Typography.endsSentence(before) && endsOnPurpose(before, line);
    boolean capitals = Typography.endsSentence(before) && Typography.isAllCapitals(line.text());
    return capitals || ((line.setOff() || onPurpose) && !Typography.startsLower(line.text()));
  }

  private boolean startsWithin(int index, String before, boolean single) {
    Line line = lines.get(index);
    boolean done = Typography.isFinished(before);
    boolean hanging =
        single
            && Typography.startsLower(line.text())
            && MarkerReader.read(lines.get(index - 1).text()) != null;
    if (line.setOff() && done && !hanging) {
      return true;
    }
    boolean capitals = Typography.isAllCapitals(line.text());
    if (!done && Typography.isAllCapitals(before) && !capitals) {
      return !Typography.startsLower(line.text());
    }
    if ((capitals && Typography.endsSentence(before)) || isHeading(index, before)) {
      return true;
    }
    if (!done) {
      boolean free = layout.silent() || line.setOff() || layout.isShort(before);
      return single && free && layout.isHeading(before, line.text());
    }
    if (before.endsWith("Erklärung ab:")) {
      return true;
    }
    boolean sentence = Typography.endsSentence(before) && Typography.startsUpper(line.text());
    boolean speaker =
        layout.silent() && line.text().replaceFirst("^[„“\"]", "").startsWith(SPEAKER);
    return (sentence && (speaker || endsOnPurpose(before, line)))
        || (Typography.endsSentence(before) && isShortHeading(index))
        || reasons.startWith(index, before);
  }

  /** Whether the line, behind a sentence, is a heading, as the next line was begun on purpose. */
  private boolean isShortHeading(int index) {
    if (index + 1 >= lines.size()) {
      return false;
    }
    String next = lines.get(index + 1).text();
    Marker marker = MarkerReader.read(next);
    boolean begins = Typography.startsUpper(next) || (marker != null && !marker.is(Kind.LOWER));
    return begins && layout.isShortHeading(lines.get(index).text(), next);
  }

  private boolean endsOnPurpose(String before, Line next) {
    return layout.endsOnPurpose(before, next.text());
  }
}
