package de.umsetzungsmonitor.ingest;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A provision that somebody judged, and what the rules propose for it.
 *
 * @param document the name of its text
 * @param gold the row of the gold, with a modality
 */
record JudgedProvision(
    String document, TextFamily family, JsonNode gold, List<ProposedTag> proposed) {

  static final String NONE = "none";

  private record Commitment(String modality, Set<Addressee> addressees) {

    static Commitment of(JsonNode row) {
      return new Commitment(row.path("modality").asString(), set(row.path("addressees")));
    }

    static Commitment of(ProposedTag tag) {
      return new Commitment(name(tag), tag.addressees());
    }
  }

  String modality() {
    return gold.path("modality").asString();
  }

  String proposedModality() {
    return proposed.isEmpty() ? NONE : name(proposed.getFirst());
  }

  /** Whether it only declares, beyond doubt. */
  boolean isDeclaratory() {
    return modality().equals(NONE) && gold.path("modality_alt").isEmpty();
  }

  boolean modalityHolds() {
    return modalities().contains(proposedModality());
  }

  boolean addresseesHold() {
    Set<Addressee> all = EnumSet.noneOf(Addressee.class);
    proposed.forEach(tag -> all.addAll(tag.addressees()));
    return addressees().contains(all);
  }

  /** Whether single commitments can be compared: there are some on both sides. */
  boolean hasCommitments() {
    return !proposed.isEmpty() && !gold.path("commitments").isEmpty();
  }

  int goldCommitments() {
    return gold.path("commitments").size();
  }

  /** How many of the proposed commitments the gold has too. */
  int matchingCommitments() {
    List<Commitment> left = new ArrayList<>(commitments());
    return (int) proposed.stream().filter(tag -> left.remove(Commitment.of(tag))).count();
  }

  /** Whether a person could confirm this proposal as it is. */
  boolean holds(ProposedTag tag) {
    return commitments().contains(Commitment.of(tag))
        || modalities().contains(name(tag)) && addressees().contains(tag.addressees());
  }

  private List<Commitment> commitments() {
    return StreamSupport.stream(gold.path("commitments").spliterator(), false)
        .map(Commitment::of)
        .toList();
  }

  private Set<String> modalities() {
    Set<String> modalities = new HashSet<>(Set.of(modality()));
    gold.path("modality_alt").forEach(each -> modalities.add(each.asString()));
    commitments().forEach(each -> modalities.add(each.modality()));
    return modalities;
  }

  private Set<Set<Addressee>> addressees() {
    Set<Set<Addressee>> all = new HashSet<>();
    all.add(set(gold.path("addressees")));
    gold.path("addressees_alt").forEach(each -> all.add(set(each)));
    return all;
  }

  private static Set<Addressee> set(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false)
        .map(name -> Addressee.valueOf(name.asString().toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Addressee.class)));
  }

  private static String name(ProposedTag tag) {
    return tag.modality().name().toLowerCase(Locale.ROOT);
  }
}
