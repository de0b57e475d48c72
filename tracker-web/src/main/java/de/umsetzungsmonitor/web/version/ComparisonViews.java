package de.umsetzungsmonitor.web.version;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.version.ChangeKind;
import de.umsetzungsmonitor.domain.version.ComparedProvision;
import de.umsetzungsmonitor.domain.version.Comparison;
import de.umsetzungsmonitor.domain.version.ProvisionChange;
import de.umsetzungsmonitor.web.page.WordDiff;
import de.umsetzungsmonitor.web.provision.Citation;
import de.umsetzungsmonitor.web.version.ComparisonView.Row;
import de.umsetzungsmonitor.web.version.ComparisonView.Side;
import de.umsetzungsmonitor.web.version.ComparisonView.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Arranges a comparison for a page: words marked, what reads the same folded. */
@Component
public class ComparisonViews {

  private final Citation citation;

  ComparisonViews(Citation citation) {
    this.citation = citation;
  }

  /** The view of a comparison of two versions of a text of this organization. */
  public ComparisonView of(Comparison comparison, Organization organization) {
    List<Stretch> stretches = new ArrayList<>();
    for (ProvisionChange change : comparison.changes()) {
      boolean folded = !shows(change.kind());
      if (stretches.isEmpty() || stretches.getLast().folded() != folded) {
        stretches.add(new Stretch(folded, new ArrayList<>()));
      }
      stretches.getLast().rows().add(row(change, organization));
    }
    return new ComparisonView(comparison.counts(), stretches);
  }

  private static boolean shows(ChangeKind kind) {
    return kind != ChangeKind.UNCHANGED && kind != ChangeKind.RENUMBERED;
  }

  private Row row(ProvisionChange change, Organization organization) {
    ComparedProvision before = change.before();
    ComparedProvision after = change.after();
    WordDiff diff =
        before != null && after != null && change.kind().changesText()
            ? WordDiff.of(before.text(), after.text())
            : new WordDiff(whole(before), whole(after));
    return new Row(
        change.kind(),
        after == null ? "before-" + (before == null ? "" : before.eId()) : after.eId(),
        side(before, diff.before(), organization),
        side(after, diff.after(), organization));
  }

  private static List<WordDiff.Piece> whole(@Nullable ComparedProvision provision) {
    return provision == null ? List.of() : List.of(new WordDiff.Piece(provision.text(), false));
  }

  private @Nullable Side side(
      @Nullable ComparedProvision provision,
      List<WordDiff.Piece> pieces,
      Organization organization) {
    return provision == null
        ? null
        : new Side(
            citation.of(organization, provision.kind(), provision.label()),
            provision.eId(),
            pieces);
  }
}
