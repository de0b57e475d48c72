package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision with what has to be read beside it to judge it.
 *
 * @param parents the provisions that it is a part of, the outermost first
 * @param before the provision before it; null at the beginning, and where that is a parent
 * @param after the provision behind it; null at the end
 * @param suggestions those that wait for a decision, in the order of their words
 */
public record ProvisionContext(
    PolicyDocument document,
    ProvisionText provision,
    List<ProvisionText> parents,
    @Nullable ProvisionText before,
    @Nullable ProvisionText after,
    List<SuggestionText> suggestions) {

  /** What is read beside a provision, given all of its document that stand next to it. */
  static ProvisionContext of(Provision provision, List<Provision> neighbours) {
    List<Provision> parents = parents(provision.parent());
    return new ProvisionContext(
        provision.document(),
        ProvisionText.of(provision),
        parents.stream().map(ProvisionText::of).toList(),
        at(
            provision.position() - 1,
            neighbours.stream().filter(p -> !parents.contains(p)).toList()),
        at(provision.position() + 1, neighbours),
        provision.openSuggestions().stream().map(SuggestionText::of).toList());
  }

  private static List<Provision> parents(@Nullable Provision parent) {
    List<Provision> parents = new ArrayList<>();
    for (Provision each = parent; each != null; each = each.parent()) {
      parents.addFirst(each);
    }
    return parents;
  }

  private static @Nullable ProvisionText at(int position, List<Provision> neighbours) {
    return neighbours.stream()
        .filter(each -> each.position() == position)
        .findFirst()
        .map(ProvisionText::of)
        .orElse(null);
  }
}
