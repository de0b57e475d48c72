package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision of a split that is being mended.
 *
 * @param key stays the same whatever is changed, unlike number and eId
 * @param parentKey the piece that it stands under; that one comes earlier
 * @param isDropped whether it will not be taken over
 */
public record Piece(
    int key, @Nullable Integer parentKey, SplitProvision provision, boolean isDropped) {

  /** Its number as cited. */
  public String label() {
    return provision.label();
  }

  /** Its text without the number. */
  public String text() {
    return provision.text();
  }

  Piece dropped(boolean drop) {
    return new Piece(key, parentKey, provision, drop);
  }

  Piece under(@Nullable Integer parent) {
    return new Piece(key, parent, provision, isDropped);
  }

  Piece named(String eId, String label) {
    return copy(eId, label, provision.kind(), provision.text(), provision.footnotes());
  }

  Piece ofKind(ProvisionKind kind) {
    return copy(provision.eId(), label(), kind, provision.text(), provision.footnotes());
  }

  Piece saying(String text, List<SplitFootnote> footnotes) {
    return copy(provision.eId(), label(), provision.kind(), text, footnotes);
  }

  private Piece copy(
      String eId, String label, ProvisionKind kind, String text, List<SplitFootnote> footnotes) {
    SplitProvision changed =
        new SplitProvision(
            eId,
            label,
            kind,
            provision.parentEId(),
            provision.heading(),
            text,
            footnotes,
            provision.line(),
            provision.page());
    return new Piece(key, parentKey, changed, isDropped);
  }
}
