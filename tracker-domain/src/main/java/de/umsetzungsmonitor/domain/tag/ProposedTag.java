package de.umsetzungsmonitor.domain.tag;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A tag that a rule proposes and nobody has decided yet.
 *
 * @param addressees in the order of their declaration; empty where the words name nobody, so that a
 *     person has to
 * @param span the words that it rests on
 * @param rule id of the rule that found it
 * @param confidence the share of such proposals that hold, from 0 to 1
 */
public record ProposedTag(
    Modality modality, Set<Addressee> addressees, TextSpan span, String rule, double confidence) {

  /**
   * @throws IllegalArgumentException if the confidence is not between 0 and 1
   */
  public ProposedTag {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
    }
    Set<Addressee> ordered = EnumSet.noneOf(Addressee.class);
    ordered.addAll(addressees);
    addressees = Collections.unmodifiableSet(ordered);
  }
}
