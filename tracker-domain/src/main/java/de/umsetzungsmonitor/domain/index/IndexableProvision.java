package de.umsetzungsmonitor.domain.index;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of a provision: the provision, what it takes over from its document, and the
 * tags and reports that hold now.
 *
 * @param slug the address of its document
 * @param position its place in document order
 * @param boundStates the states that are to report on it, by ISO 3166-1 alpha-2 code; none where it
 *     does not count
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
    Set<String> boundStates,
    IndexableReports reports) {

  public IndexableProvision {
    footnotes = List.copyOf(footnotes);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
    boundStates = Set.copyOf(boundStates);
  }
}
