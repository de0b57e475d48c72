package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in a text that prints no numbers at all (a presidential statement, a decision of one
 * paragraph), a paragraph that begins with the deciding verb, or with the body and its verb, is an
 * operative one ("beschließt, …", "Der Sicherheitsrat verurteilt …"), and so are the sentences of
 * the paragraphs behind it, or behind the announcement of a statement ("… gab im Namen des Rates
 * die folgende Erklärung ab:"). They are counted.
 */
final class UnnumberedDecision implements BlockRecogniser {

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[„“\"]?(?:der|die) (?:sicherheitsrat|rat|generalversammlung|ministerrat|ständige rat) )?"
              + "(?:beschließt|ersucht|fordert|bittet|ermutigt|legt|begrüßt|bekräftigt|betont"
              + "|unterstreicht"
              + "|nimmt|billigt|verabschiedet|empfiehlt|erklärt|verlängert|verurteilt|verlangt"
              + "|ruft|beauftragt"
              + "|lädt|tritt|erkennt|hebt|stellt|dankt|würdigt|erinnert|kommt|weist|anerkennt|bleibt|ist|wird"
              + "|begrüsst|missbilligt|mahnt|appelliert|drängt|bringt|spricht|setzt|richtet|verpflichtet)\\b.*",
          Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final boolean applies;
  private boolean announced;

  /**
   * @param blocks the whole text; numbers in an annex do not number the decision
   */
  UnnumberedDecision(List<Block> blocks) {
    applies =
        blocks.stream()
            .takeWhile(block -> !AnnexHeading.isOne(block))
            .noneMatch(block -> block.marked(Marker.Kind.DECIMAL) && block.hasWords());
  }

  /** Whether the block begins with the deciding verb, or with the body and its verb. */
  static boolean opens(Block block) {
    String head = block.plain().substring(0, Math.min(120, block.plain().length()));
    return block.marker() == null && OPENING.matcher(head.toLowerCase(Locale.GERMAN)).matches();
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    boolean here = outline.part() == Part.PREAMBLE || outline.part() == Part.BODY;
    if (!applies || !here || !outline.scope().label().isEmpty() || block.marker() != null) {
      return null;
    }
    if (Paragraphs.announcesStatement(block)) {
      announced = true;
      return new Start.Heading(1, block.plain(), null, null);
    }
    boolean goesOn = (outline.isCounted() || announced) && isNewSentence(block);
    return opens(block) || goesOn
        ? new Start.Provision(Unit.NUMBERED, "", ProvisionKind.OPERATIVE, block.text())
        : null;
  }

  private static boolean isNewSentence(Block block) {
    return Paragraphs.isSentence(block) && !Typography.startsLower(block.plain());
  }
}
