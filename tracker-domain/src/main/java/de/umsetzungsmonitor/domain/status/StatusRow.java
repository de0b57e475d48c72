package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision in one bound state, with what the state had said by a day. All rows of a provision
 * share one {@link Provision}, those of a state one {@link State}, so that whoever writes them can
 * tell by identity what is the same as before.
 *
 * @param report null if the state had said nothing
 */
public record StatusRow(Provision provision, State state, @Nullable Report report) {

  /**
   * Whether the report or a tag had been taken over from the version before to a changed text, and
   * nobody had confirmed it.
   */
  public boolean toCheck() {
    return provision.toCheck() || report != null && report.toCheck();
  }

  /**
   * What all rows of a provision say.
   *
   * @param documentVersion the version that was in force at the end of the day
   * @param modalities what the tags in force asked, each once, the most binding first
   * @param addressees whom they asked, each once, in the order of their declaration
   * @param toCheck whether a tag was to be checked
   */
  public record Provision(
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
      boolean toCheck) {}

  /**
   * A state.
   *
   * @param name in German
   */
  public record State(String iso2, String name) {}

  /**
   * What the state had said.
   *
   * @param evidence references in the order they were given; of a file its name
   * @param files of the files among them, name and SHA-256 each
   * @param changedAt when it was last changed
   * @param changedBy the username of who changed it then
   * @param version of the report, counted from 1
   * @param source whose claim it was
   * @param assessedBy who assessed it independently; null for the state's own claim
   * @param confirmedAt when it was last said, or confirmed as it was
   * @param confirmedBy the username of who said or confirmed it then
   * @param toCheck whether it was to be checked
   */
  public record Report(
      StatusValue value,
      @Nullable String note,
      @Nullable String authority,
      @Nullable LocalDate dueOn,
      List<String> evidence,
      List<String> files,
      Instant changedAt,
      String changedBy,
      int version,
      ClaimSource source,
      @Nullable String assessedBy,
      Instant confirmedAt,
      String confirmedBy,
      boolean toCheck) {}
}
