package de.umsetzungsmonitor.domain.spreadsheet;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.BulkChange;
import de.umsetzungsmonitor.domain.status.SeenReport;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as somebody filled it in.
 *
 * @param number of the row in the file, counted from 1
 * @param documentVersion the version of the text that was seen; null for the one in force
 * @param basedOn the version of the report that was seen, 0 if there was none
 * @param flaws what could not be understood; empty if all was
 */
public record TypedRow(
    int number,
    String slug,
    @Nullable Integer documentVersion,
    String eId,
    String iso2,
    int basedOn,
    TypedEntry entry,
    List<RowFlaw> flaws) {

  private ProvisionAddress address() {
    return new ProvisionAddress(slug, documentVersion, eId);
  }

  SeenReport seen() {
    return new SeenReport(address(), iso2, basedOn);
  }

  BulkChange change(int version, @Nullable StatusEntry wanted) {
    return new BulkChange(address(), iso2, version, wanted);
  }
}
