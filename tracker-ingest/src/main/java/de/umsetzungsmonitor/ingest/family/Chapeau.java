package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: the name of the body alone, followed by a comma or a dash ("Die Generalversammlung,", "Der
 * Ministerrat –"), begins the preamble.
 */
final class Chapeau implements BlockRecogniser {

  private final Pattern line;

  private Chapeau(String names) {
    line =
        Pattern.compile(
            "(die|der|das) (" + names + ")( der [^,]{1,60})?( \\(\\p{L}{2,8}\\))?[ ,:–—-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Chapeau un() {
    return new Chapeau(
        "generalversammlung|sicherheitsrat|wirtschafts- und sozialrat|menschenrechtsrat");
  }

  static Chapeau osce() {
    return new Chapeau("ministerrat|ständige rat|rat|forum für sicherheitskooperation");
  }

  static Chapeau council() {
    return new Chapeau("rat der europäischen union|rat( und die [^,]{1,90})?|europäische rat");
  }

  static Chapeau parliament() {
    return new Chapeau("europäische parlament");
  }

  /** Only the full name of the Council: "Der Rat," alone may be any council. */
  static Chapeau fullCouncil() {
    return new Chapeau("rat der europäischen union");
  }

  boolean matches(Block block) {
    return names(block.plain());
  }

  /** Whether the text is the name and nothing else. */
  boolean names(String plain) {
    return plain.length() < 160 && line.matcher(plain).matches();
  }

  boolean isIn(List<Block> blocks) {
    return blocks.stream().anyMatch(this::matches);
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean due =
        outline.part() == Part.HEAD
            || outline.part() == Part.COVER
            || (outline.part() == Part.PREAMBLE && !outline.hasTop())
            || !outline.hasProvisions();
    if (!due || !matches(block)) {
      return null;
    }
    Scope scope = outline.part() == Part.COVER ? Scope.DOCUMENT : outline.scope();
    return new Start.Enter(Part.PREAMBLE, scope, null);
  }
}
