package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: the meeting and its date alone on a line ("54. Plenarsitzung", "15. Dezember 2022", "Auf
 * der 8152. Sitzung einstimmig verabschiedet.") end a resolution; before its text they say nothing.
 */
final class SessionLine implements BlockRecogniser {

  private static final Pattern SESSION =
      Pattern.compile(
          "\\d{1,5}\\. (plenar)?sitzung( .{0,40})?|(auf der|verabschiedet auf der) .{0,60}sitzung .{0,60}"
              + "|\\d{1,2}\\. \\p{L}{3,9} \\d{4}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (block.plain().length() > 120 || !SESSION.matcher(block.plain()).matches()) {
      return null;
    }
    boolean ends = outline.part() == Part.BODY && outline.hasProvisions();
    return ends ? new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null) : new Start.Ignore();
  }
}
