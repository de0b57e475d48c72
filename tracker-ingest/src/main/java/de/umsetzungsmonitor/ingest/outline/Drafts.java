package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.ingest.block.Block;
import org.jspecify.annotations.Nullable;

/** Begins provisions where an outline stands, and gives each a label and an eId of its own. */
final class Drafts {

  private final Outline at;
  private final Headings headings;
  private final Names names = new Names();

  Drafts(Outline outline, Headings headings) {
    at = outline;
    this.headings = headings;
  }

  /** A provision called so, or with a number behind it where another one is called so. */
  Draft called(
      Start.Provision start, Block block, @Nullable Draft parent, String label, String eId) {
    return new Draft(
        names.uniqueEId(eId),
        names.uniqueLabel(label),
        start.kind(),
        parent,
        headings.path(),
        block.line(),
        start.text());
  }

  /** One that bears no number and is counted in its scope: "Abs. 3". */
  Draft counted(Start.Provision start, Block block, String word, String eId) {
    String number = Integer.toString(names.count(at.scope.idOf(eId)));
    return called(start, block, null, at.scope.counted(word + number), at.scope.idOf(eId + number));
  }

  /** One at the top that is counted with this word, unless it bears a letter or number itself. */
  Draft lettered(Start.Provision start, Block block, String word, String eId) {
    int count = names.count(at.scope.idOf(eId));
    String number = start.number().isEmpty() ? Integer.toString(count) : start.number();
    String label =
        start.number().isEmpty() ? at.scope.counted(word) + number : at.scope.labelOf(number);
    return called(start, block, null, label, at.scope.idOf(eId + Scope.slug(number)));
  }

  /** An item of a section, whose number stands in brackets. */
  Draft item(Start.Provision start, Block block) {
    String number = start.number();
    String label = at.scope.counted("(" + number + ")");
    return called(start, block, null, label, at.scope.idOf("item_" + Scope.slug(number)));
  }

  /** One below another or, without one, below the scope. */
  Draft below(
      @Nullable Draft parent, Start.Provision start, Block block, String separator, String eId) {
    String base = parent == null ? at.scope.label() : parent.label;
    String baseId = parent == null ? at.scope.eId() : parent.eId;
    String prefix = baseId.isEmpty() ? eId : baseId + "__" + eId;
    String number =
        start.number().isEmpty() ? Integer.toString(names.count(prefix)) : start.number();
    String label =
        base.isEmpty() ? (separator + number).replaceFirst("^[. ]", "") : base + separator + number;
    return called(start, block, parent, label, prefix + Scope.slug(number));
  }
}
