package de.umsetzungsmonitor.domain.tag;

/** The quoted words do not stand in the provision. */
public class QuoteNotInText extends RuntimeException {

  private final String quote;

  public QuoteNotInText(String quote) {
    super("the quoted words do not stand in the provision");
    this.quote = quote;
  }

  /** The words as they were given. */
  public String quote() {
    return quote;
  }
}
