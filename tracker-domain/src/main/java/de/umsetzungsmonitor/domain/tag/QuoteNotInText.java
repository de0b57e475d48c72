package de.umsetzungsmonitor.domain.tag;

/** The quoted words do not stand in the provision. */
public class QuoteNotInText extends RuntimeException {

  public QuoteNotInText() {
    super("the quoted words do not stand in the provision");
  }
}
