package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Which reports are asked for, and as of which day. An empty set does not restrict.
 *
 * @param asOf the day whose end counts
 * @param documents slugs
 * @param states ISO codes; only bound states are ever among the rows
 * @param kinds never empty: those that states report on unless others are named
 * @param modalities with the addressees, what one tag of the provision must say
 * @param addressees of which the tag must name one
 * @param addressingStatesOnly leaves out what people had found to ask something of others only, or
 *     of nobody; what nobody had tagged yet stays
 */
public record StatusSelection(
    LocalDate asOf,
    Set<String> documents,
    Set<Organization> organizations,
    Set<String> states,
    Set<ProvisionKind> kinds,
    Set<Modality> modalities,
    Set<Addressee> addressees,
    boolean addressingStatesOnly) {

  /** Far longer than transactions that write take; the pages and papers of exports name it. */
  static final Duration STORED_AFTER = Duration.ofMinutes(15);

  /** Fills in the default kinds. */
  public StatusSelection {
    documents = Set.copyOf(documents);
    organizations = Set.copyOf(organizations);
    states = Set.copyOf(states);
    kinds = kinds.isEmpty() ? ProvisionKind.reportable() : Set.copyOf(kinds);
    modalities = Set.copyOf(modalities);
    addressees = Set.copyOf(addressees);
  }

  /**
   * The same for somebody who may see certain states only: these, if no states were named.
   *
   * @param username who asks
   * @param allowed ISO codes
   * @throws StateNotAllowed if others were named, or none are allowed
   */
  public StatusSelection restrictedTo(String username, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      throw new StateNotAllowed(username, "any state");
    }
    states.stream()
        .filter(state -> !allowed.contains(state))
        .findFirst()
        .ifPresent(state -> {
          throw new StateNotAllowed(username, state);
        });
    Set<String> restricted = states.isEmpty() ? Set.copyOf(allowed) : states;
    return new StatusSelection(
        asOf,
        documents,
        organizations,
        restricted,
        kinds,
        modalities,
        addressees,
        addressingStatesOnly);
  }

  /**
   * Whether nothing can come any more that belongs to the day, so that it gives the same rows for
   * ever. That is some minutes after its end: what is said before midnight is stored when its
   * transaction ends, a large text perhaps half a minute later.
   */
  public boolean isSettled(Instant now) {
    return !now.isBefore(before().plus(STORED_AFTER));
  }

  /** The first instant that no longer counts. */
  Instant before() {
    return Days.endOf(asOf);
  }
}
