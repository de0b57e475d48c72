package de.umsetzungsmonitor.web.tag;

/**
 * What the form of a tag is about: a tag that is changed, or a suggestion that something else is
 * said in the place of.
 *
 * @param id of the tag or of the suggestion
 */
public record TagTarget(Kind kind, long id) {

  enum Kind {
    TAG,
    SUGGESTION
  }

  static TagTarget tag(long id) {
    return new TagTarget(Kind.TAG, id);
  }

  static TagTarget suggestion(long id) {
    return new TagTarget(Kind.SUGGESTION, id);
  }

  /** Where the form is sent, below the address of the provision. */
  public String path() {
    return (kind == Kind.TAG ? "/tags/" : "/suggestions/") + id;
  }

  /** The key of what the form is headed with. */
  public String title() {
    return kind == Kind.TAG ? "tag.change" : "tag.suggestion.change";
  }

  /** Whether it is about this tag. */
  public boolean isTag(long id) {
    return kind == Kind.TAG && this.id == id;
  }

  /** Whether it is about this suggestion. */
  public boolean isSuggestion(long id) {
    return kind == Kind.SUGGESTION && this.id == id;
  }
}
