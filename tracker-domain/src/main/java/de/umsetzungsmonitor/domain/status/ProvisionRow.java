package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision with what is exported of it.
 *
 * @param footnotes each with its mark before it
 * @param modalities of the tags in force
 * @param addressees of the tags in force
 * @param status what the chosen state reported; null if it did not, or none was chosen
 * @param toReport whether the chosen state is to report on it
 */
public record ProvisionRow(
    @Nullable String documentSymbol,
    String documentTitle,
    Organization organization,
    @Nullable LocalDate adoptedOn,
    String slug,
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String heading,
    String text,
    List<String> footnotes,
    List<String> modalities,
    List<String> addressees,
    @Nullable StatusValue status,
    boolean toReport) {}
