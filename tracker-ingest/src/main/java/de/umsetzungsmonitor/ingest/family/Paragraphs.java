package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;

/** What recognisers say of running text. */
final class Paragraphs {

  private static final int SHORTEST_SENTENCE = 50;

  private Paragraphs() {}

  static Start narrative(Block block) {
    return new Start.Provision(Unit.PARAGRAPH, "", ProvisionKind.NARRATIVE, block.text());
  }

  /** Whether the block announces the words of somebody: "… gab die folgende Erklärung ab:". */
  static boolean announcesStatement(Block block) {
    return block.plain().endsWith(" Erklärung ab:") || block.plain().endsWith(" Erklärung ab.");
  }

  /** Whether the block is running text, by its length and its full stop. */
  static boolean isSentence(Block block) {
    return block.plain().length() >= SHORTEST_SENTENCE && Typography.endsSentence(block.plain());
  }
}
