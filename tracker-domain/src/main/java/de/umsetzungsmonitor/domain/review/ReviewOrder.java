package de.umsetzungsmonitor.domain.review;

/** In which order provisions come up for review. */
public enum ReviewOrder {
  /** Document by document, as they stand there. */
  DOCUMENT("o.slug, o.position"),
  /** The surest first, by what people decided about the rules so far. */
  CONFIDENCE("o.effective desc, o.slug, o.position");

  private final String columns;

  ReviewOrder(String columns) {
    this.columns = columns;
  }

  /** The columns of offered provisions, there called {@code o}, to order by. */
  String columns() {
    return columns;
  }
}
