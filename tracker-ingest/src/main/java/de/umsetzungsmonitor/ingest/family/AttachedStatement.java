package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Part;
import de.umsetzungsmonitor.ingest.outline.Scope;
import de.umsetzungsmonitor.ingest.outline.Start;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rule: an interpretative statement of a state behind a decision is part of the document but binds
 * nobody: its paragraphs are kept as running text.
 */
final class AttachedStatement implements BlockRecogniser {

  private static final Scope SCOPE = new Scope("Interpretative Erklärung", "statement", " ");

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    String plain = block.plain().toLowerCase(Locale.GERMAN);
    if (plain.startsWith("interpretative erklärung") && plain.length() < 200) {
      return new Start.Enter(Part.STATEMENT, SCOPE, block.plain());
    }
    if (outline.part() != Part.STATEMENT) {
      return null;
    }
    if (Paragraphs.announcesStatement(block)) {
      return new Start.Heading(2, block.plain(), null, null);
    }
    return Paragraphs.isSentence(block) ? Paragraphs.narrative(block) : new Start.Ignore();
  }
}
