package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.tag.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Which open suggestions are wanted, and in which order. Null admits all.
 *
 * @param document the address of a document
 * @param rule id of a rule
 * @param least the least effective confidence, from 0 to 1
 * @param most the greatest effective confidence, from 0 to 1
 */
public record ReviewFilter(
    @Nullable String document,
    @Nullable String rule,
    @Nullable Modality modality,
    @Nullable Double least,
    @Nullable Double most,
    ReviewOrder order) {

  /** Everything, in the order of the documents. */
  public static ReviewFilter all() {
    return new ReviewFilter(null, null, null, null, null, ReviewOrder.DOCUMENT);
  }

  /** The same for all documents. */
  ReviewFilter ofAnyDocument() {
    return new ReviewFilter(null, rule, modality, least, most, order);
  }

  /** The same for all rules. */
  ReviewFilter ofAnyRule() {
    return new ReviewFilter(document, null, modality, least, most, order);
  }

  /** The same for all modalities. */
  ReviewFilter ofAnyModality() {
    return new ReviewFilter(document, rule, null, least, most, order);
  }

  /** The same however sure. */
  ReviewFilter ofAnyConfidence() {
    return new ReviewFilter(document, rule, modality, null, null, order);
  }
}
