package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of a provision: the provision, what it takes over from its document, and the
 * tags that hold now.
 *
 * @param slug the address of its document
 * @param position its place in document order
 * @param changed when it was last stored, tagged or reported on
 */
public record IndexableProvision(
    long id,
    String slug,
    @Nullable String symbol,
    String documentTitle,
    Organization organization,
    @Nullable LocalDate adoptedOn,
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String heading,
    int position,
    String text,
    List<Footnote> footnotes,
    Set<Modality> modalities,
    Set<Addressee> addressees,
    Instant changed) {

  public IndexableProvision {
    footnotes = List.copyOf(footnotes);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
  }
}
