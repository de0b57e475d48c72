package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.ActionMark;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.block.Marker;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: "Leitinitiative 3: …" or "Maßnahme 7 – …" is a key action with a number of its own; lists
 * below it are its points. "Leitaktion 3" alone heads a box: the next paragraph is the action, and
 * behind "Leitaktionen 3 und 4" the next two items are. A title between the name and its paragraph
 * is a heading. Where the numbers begin again, the section stands before the name.
 */
final class NamedActions implements BlockRecogniser {

  private static final int LONGEST_TITLE = 100;
  private static final int SHORTEST_PARAGRAPH = 25;

  /** The beginning of a sentence that points go on with. */
  private static final Pattern OPEN =
      Pattern.compile(".*( (Kommission|Mitgliedstaaten|wird|werden|sollten?|sie)|[,:])");

  private final boolean numbersAreItems;
  private final Map<Integer, Integer> itemsBelow;
  private final boolean repeated;
  private final Deque<String> due = new ArrayDeque<>();

  private NamedActions(List<Block> blocks, boolean numbersAreItems) {
    this.numbersAreItems = numbersAreItems;
    itemsBelow = itemsBelow(blocks);
    repeated = isRepeated(blocks);
  }

  /** For texts that run in sections, where a number below an action counts its items. */
  static NamedActions amongSections(List<Block> blocks) {
    return new NamedActions(blocks, true);
  }

  /** For texts whose paragraphs are numbered: a number below an action is that of a paragraph. */
  static NamedActions amongNumbers(List<Block> blocks) {
    return new NamedActions(blocks, false);
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    if (block.marked(Marker.Kind.ACTION)) {
      return named(block, outline);
    }
    if (due.isEmpty() || !block.hasWords()) {
      return null;
    }
    boolean item = isItem(block);
    if (block.marker() != null && !item) {
      due.clear();
      return null;
    }
    return !item && isTitle(block.plain(), outline.next())
        ? heading(block)
        : action(due.remove(), block.body());
  }

  private @Nullable Start named(Block block, Outline outline) {
    due.clear();
    List<String> labels = labels(block, outline);
    if (labels.isEmpty()) {
      return null; // joined with the lines behind it, it names nothing any more
    }
    String rest = block.body();
    if (rest.isEmpty()) {
      int items = itemsBelow.getOrDefault(block.line(), 0);
      if (labels.size() == 1 && items > 1) {
        addPoints(labels.getFirst(), items);
      } else {
        due.addAll(labels);
      }
      return new Start.Ignore();
    }
    if (isTitle(rest, outline.next())) {
      due.addAll(labels);
      return heading(block);
    }
    return action(labels.getFirst(), rest);
  }

  private void addPoints(String label, int items) {
    for (int i = 1; i <= items; i++) {
      due.add(label + " Punkt " + i);
    }
  }

  private List<String> labels(Block block, Outline outline) {
    List<String> names = ActionMark.labelsOf(block);
    return repeated ? names.stream().map(outline.scope()::counted).toList() : names;
  }

  /** Whether this is the title of an action that the next paragraph describes. */
  private static boolean isTitle(String text, @Nullable Block next) {
    return text.length() <= LONGEST_TITLE
        && Typography.looksLikeHeading(text)
        && !text.endsWith(")")
        && next != null
        && next.marker() == null
        && isText(next.plain());
  }

  private static boolean isText(String plain) {
    boolean sentence = plain.length() > SHORTEST_PARAGRAPH && Typography.endsWithFullStop(plain);
    return sentence || OPEN.matcher(plain).matches();
  }

  private boolean isItem(Block block) {
    return block.marked(Marker.Kind.BULLET)
        || block.marked(Marker.Kind.LOWER)
        || (numbersAreItems
            && block.marked(Marker.Kind.DECIMAL)
            && !Typography.looksLikeHeading(block.body()));
  }

  private static Start heading(Block block) {
    return new Start.Heading(Start.Heading.ARTICLE, block.plain(), null, null);
  }

  private static Start action(String label, String text) {
    return new Start.Provision(Unit.NAMED_ACTION, label, ProvisionKind.KEY_ACTION, text);
  }

  /** How many items follow right below each name that stands alone, by its line. */
  private Map<Integer, Integer> itemsBelow(List<Block> blocks) {
    Map<Integer, Integer> items = new HashMap<>();
    int below = 0;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.marked(Marker.Kind.ACTION)) {
        items.put(block.line(), below);
      }
      below = isItem(block) ? below + 1 : 0;
    }
    return items;
  }

  private static boolean isRepeated(List<Block> blocks) {
    Set<String> seen = new HashSet<>();
    return blocks.stream()
        .filter(block -> block.marked(Marker.Kind.ACTION))
        .flatMap(block -> ActionMark.labelsOf(block).stream())
        .anyMatch(label -> !seen.add(label));
  }
}
