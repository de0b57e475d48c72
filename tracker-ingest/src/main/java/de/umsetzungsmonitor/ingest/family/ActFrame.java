package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: the fixed sentences of an act of the Union part it: the name of the institution and "in
 * Erwägung nachstehender Gründe:" begin the preamble, "HABEN FOLGENDE VERORDNUNG ERLASSEN:" the
 * articles, "Geschehen zu Brüssel am …" ends them. "Diese Verordnung ist in allen ihren Teilen
 * verbindlich …" belongs to the end. What follows the end is signatures and notes, up to an annex.
 */
final class ActFrame implements BlockRecogniser {

  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(der rat|das europäische parlament|die (europäische )?kommission|die europäische zentralbank)"
              + "( und der rat)?( der europäischen (union|gemeinschaften))?[ ,:–—-]*");
  private static final Pattern ENACTMENT =
      Pattern.compile(
          "(hat|haben) .{0,20}folgende[nrs]? .{3,60}(erlassen|angenommen|abgegeben|beschlossen|festgelegt)[ :.–—-]*"
              + "|(empfiehlt|empfehlen|beschließt|beschliesst|beschließen)( den mitgliedstaaten)?[ ,:–—-]*");
  private static final Pattern END =
      Pattern.compile(
          "(geschehen|ausgefertigt) zu .{2,60}"
              + "|(diese[rs]?|die vorliegende) .{3,60} ist in allen (ihren|seinen) teilen verbindlich.*"
              + "|im namen (des|der) .{3,60}");
  private static final List<String> REASONS =
      List.of(
          "in erwägung nachstehender gründe",
          "in erwägung folgender gründe",
          "aus folgenden gründen:",
          "nach folgenden erwägungen:");
  private static final int LONGEST = 200;

  /** Whether the block is one of the sentences before the articles. */
  static boolean leadsToArticles(Block block) {
    return REASONS.stream().anyMatch(head(block)::startsWith)
        || ENACTMENT.matcher(head(block)).matches();
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String head = head(block);
    if (END.matcher(head).matches() && outline.part() == Part.BODY) {
      return new Start.Enter(Part.CLOSED, Scope.DOCUMENT, null);
    }
    if (outline.part() != Part.HEAD && outline.part() != Part.PREAMBLE) {
      return null;
    }
    if (ENACTMENT.matcher(head).matches()) {
      return new Start.Enter(Part.BODY, Scope.DOCUMENT, null);
    }
    boolean begins =
        INSTITUTION.matcher(head).matches() || REASONS.stream().anyMatch(head::startsWith);
    return begins ? new Start.Enter(Part.PREAMBLE, Scope.DOCUMENT, null) : null;
  }

  private static String head(Block block) {
    String plain = block.plain();
    return plain.length() > LONGEST ? "" : plain.toLowerCase(Locale.GERMAN);
  }
}
