package de.umsetzungsmonitor.domain.tag;

/** Somebody else decided about the suggestion, or newer rules withdrew it, in the meantime. */
public class SuggestionAlreadyDecided extends RuntimeException {

  private final transient SuggestionText suggestion;

  public SuggestionAlreadyDecided(SuggestionText suggestion) {
    super("suggestion " + suggestion.id() + " is " + suggestion.state());
    this.suggestion = suggestion;
  }

  /** The suggestion as it is now: what was decided, when and by whom. */
  public SuggestionText suggestion() {
    return suggestion;
  }
}
