package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision in one bound state, with what the state had said by a day.
 *
 * @param documentVersion the version that was in force at the end of the day
 * @param modalities what the tags in force asked, each once, the most binding first
 * @param addressees whom they asked, each once, in the order of their declaration
 * @param stateName in German
 * @param report null if the state had said nothing
 * @param toCheck whether the report or a tag had been taken over from the version before to a
 *     changed text, and nobody had confirmed it
 */
public record StatusRow(
    @Nullable String documentSymbol,
    String documentTitle,
    Organization organization,
    @Nullable LocalDate adoptedOn,
    int documentVersion,
    String eId,
    String label,
    ProvisionKind kind,
    String text,
    List<String> modalities,
    List<String> addressees,
    String iso2,
    String stateName,
    @Nullable Report report,
    boolean toCheck) {

  /**
   * What the state had said.
   *
   * @param evidence references in the order they were given
   */
  public record Report(
      StatusValue value,
      @Nullable String note,
      @Nullable String authority,
      @Nullable LocalDate dueOn,
      List<String> evidence,
      Instant changedAt,
      String changedBy,
      int version) {}
}
