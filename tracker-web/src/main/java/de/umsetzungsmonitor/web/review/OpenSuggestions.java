package de.umsetzungsmonitor.web.review;

import de.umsetzungsmonitor.domain.review.ReviewList;
import org.springframework.stereotype.Component;

/**
 * How much there is to review, for the navigation. Templates call it as {@code @openSuggestions}.
 */
@Component("openSuggestions")
public class OpenSuggestions {

  private final ReviewList list;

  OpenSuggestions(ReviewList list) {
    this.list = list;
  }

  /** How many suggestions wait for a decision. */
  public long count() {
    return list.open();
  }
}
