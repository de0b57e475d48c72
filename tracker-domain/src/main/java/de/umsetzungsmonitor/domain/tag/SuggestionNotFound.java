package de.umsetzungsmonitor.domain.tag;

/** There is no such suggestion. */
public class SuggestionNotFound extends RuntimeException {

  public SuggestionNotFound(long id) {
    super("no suggestion " + id);
  }
}
