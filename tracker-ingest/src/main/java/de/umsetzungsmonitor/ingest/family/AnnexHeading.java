package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Anlage", "Anhang II" or "Beilage 1" alone on a line begins an annex. Its numbers begin
 * again, so labels there are "Anlage 3" or "Anhang II 3".
 */
final class AnnexHeading implements BlockRecogniser {

  private static final Pattern HEADING =
      Pattern.compile(
          "(anlage|anhang|annex|beilage)( [ivx]{1,5}| \\d{1,2}| [a-z])?( (zu|zum|zur|der|des) .{1,80})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final boolean behindText;

  AnnexHeading() {
    this(false);
  }

  private AnnexHeading(boolean behindText) {
    this.behindText = behindText;
  }

  /** Only behind a text: on the title page the word says that the whole of it is an annex. */
  static AnnexHeading behindText() {
    return new AnnexHeading(true);
  }

  /** Whether an annex begins with this block. */
  static boolean isOne(Block block) {
    return heading(block) != null;
  }

  private static @Nullable Matcher heading(Block block) {
    String plain = block.plain();
    boolean mayBe = !plain.isEmpty() && plain.length() <= 100 && !Typography.startsLower(plain);
    Matcher heading = mayBe ? HEADING.matcher(plain) : null;
    return heading != null && heading.matches() ? heading : null;
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    Matcher heading = behindText && !outline.hasProvisions() ? null : heading(block);
    if (heading == null) {
      return null;
    }
    String word = heading.group(1).toLowerCase(Locale.GERMAN);
    String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    String number = heading.group(2) == null ? "" : heading.group(2).strip();
    String label = number.isEmpty() ? title : title + " " + number;
    String eId = number.isEmpty() ? "annex" : "annex_" + Scope.slug(number);
    return new Start.Enter(Part.BODY, new Scope(label, eId, " "), block.plain());
  }
}
