package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.review.ReviewFilter;
import de.umsetzungsmonitor.domain.review.ReviewOrder;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.web.page.AddressParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of the review: its filters, and a suggestion to begin with. What nobody could have
 * chosen is passed over.
 *
 * @param document the slug of a document, or what no document is called
 * @param rule id of a rule
 * @param modality the name of a {@link Modality}
 * @param confidence the value of a {@link Band}
 * @param order the lower-case name of a {@link ReviewOrder}
 * @param suggestion id of a suggestion; null for whichever comes next
 */
record ReviewQuery(
    @Nullable String document,
    @Nullable String rule,
    @Nullable String modality,
    @Nullable String confidence,
    @Nullable String order,
    @Nullable Long suggestion) {

  ReviewQuery {
    document = document == null || document.isBlank() ? null : document;
    rule = named(rule);
  }

  ReviewFilter filter() {
    Optional<Band> band = Band.of(confidence);
    return new ReviewFilter(
        document,
        rule,
        chosenModality().orElse(null),
        band.map(Band::least).orElse(null),
        band.map(Band::most).orElse(null),
        chosenOrder());
  }

  /** Whether anything is filtered out. */
  public boolean isFiltered() {
    return document != null
        || rule != null
        || chosenModality().isPresent()
        || Band.of(confidence).isPresent();
  }

  /** The address of whichever suggestion comes next under these filters, in fixed order. */
  public String next() {
    return address(null);
  }

  /** The address of a suggestion under these filters. */
  public String at(long id) {
    return address(id);
  }

  private String address(@Nullable Long id) {
    ReviewOrder chosen = chosenOrder();
    return new AddressParameters()
        .put("document", document)
        .put("rule", rule)
        .put("modality", chosenModality().map(Enum::name).orElse(null))
        .put("confidence", Band.of(confidence).map(Band::value).orElse(null))
        .put("order", chosen == ReviewOrder.DOCUMENT ? null : name(chosen))
        .put("suggestion", id == null ? null : id.toString())
        .on("/review");
  }

  private Optional<Modality> chosenModality() {
    return Arrays.stream(Modality.values()).filter(m -> m.name().equals(modality)).findFirst();
  }

  private ReviewOrder chosenOrder() {
    return Arrays.stream(ReviewOrder.values())
        .filter(each -> name(each).equals(order))
        .findFirst()
        .orElse(ReviewOrder.DOCUMENT);
  }

  private static String name(ReviewOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String named(@Nullable String value) {
    return value == null || !value.matches("[\\w.-]{1,120}") ? null : value;
  }
}
