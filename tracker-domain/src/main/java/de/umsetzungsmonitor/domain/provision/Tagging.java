package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.AddresseeMissing;
import de.umsetzungsmonitor.domain.tag.NoCommitment;
import de.umsetzungsmonitor.domain.tag.QuoteNotInText;
import de.umsetzungsmonitor.domain.tag.StillTagged;
import de.umsetzungsmonitor.domain.tag.Suggestion;
import de.umsetzungsmonitor.domain.tag.SuggestionAlreadyDecided;
import de.umsetzungsmonitor.domain.tag.SuggestionNotFound;
import de.umsetzungsmonitor.domain.tag.Tag;
import de.umsetzungsmonitor.domain.tag.TagAlreadyChanged;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagOrigin;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a provision: its tags, what becomes of the suggestions, and that it asks
 * nothing of anybody. Every step names who takes it, by username, and when.
 */
public final class Tagging {

  private final String text;
  private final List<Tag> tags;
  private final List<Suggestion> suggestions;
  private final List<NoCommitment> noCommitments;

  /** Works on the lists themselves. */
  Tagging(
      String text, List<Tag> tags, List<Suggestion> suggestions, List<NoCommitment> noCommitments) {
    this.text = text;
    this.tags = tags;
    this.suggestions = suggestions;
    this.noCommitments = noCommitments;
  }

  /**
   * Sets a tag. Open suggestions that say the same are thereby confirmed, and the provision no
   * longer counts as one that asks nothing.
   *
   * @throws QuoteNotInText if the quoted words do not stand in the text
   * @throws TagAlreadySet if the same tag is in force already
   */
  public Tag tag(TagEntry entry, String by, Instant at) {
    TextSpan span = span(entry, 0);
    if (inForce(entry, span).isPresent()) {
      throw new TagAlreadySet();
    }
    return set(
        new Tag(entry.modality(), entry.addressees(), span, TagOrigin.PERSON, by, at), by, at);
  }

  /**
   * Puts another tag in the place of one.
   *
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force here
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  public Tag retag(long tagId, TagEntry entry, String by, Instant at) {
    untag(tagId, by, at);
    return tag(entry, by, at);
  }

  /**
   * Takes a tag out of force and returns it.
   *
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force here
   */
  public Tag untag(long tagId, String by, Instant at) {
    Tag retired =
        tags.stream()
            .filter(tag -> tag.id() == tagId)
            .findFirst()
            .orElseThrow(() -> new TagAlreadyChanged(tagId));
    retired.retire(by, at);
    return retired;
  }

  /**
   * Puts a confirmed tag in the place of one that a new version took over.
   *
   * @throws TagAlreadyChanged if the tag is not, or no longer, in force here
   * @throws QuoteNotInText if the text lost the words that the tag rested on
   */
  public Tag confirm(long tagId, String by, Instant at) {
    Tag carried = untag(tagId, by, at);
    if (carried.lostQuote() != null) {
      throw new QuoteNotInText();
    }
    return set(
        new Tag(carried.modality(), carried.addressees(), carried.span(), TagOrigin.PERSON, by, at),
        by,
        at);
  }

  /**
   * Confirms a suggestion: a tag says so from now on, or one that says so already is meant.
   *
   * @throws SuggestionNotFound if there is no such suggestion here
   * @throws SuggestionAlreadyDecided if it is not open
   * @throws AddresseeMissing if it names nobody and no tag does
   */
  public Tag confirmSuggestion(long suggestionId, String by, Instant at) {
    Suggestion suggestion = open(suggestionId);
    Optional<Tag> said = tagsInForce().stream().filter(suggestion::isHeldBy).findFirst();
    if (said.isPresent()) {
      suggestion.decide(said.get(), by, at);
      return said.get();
    }
    if (suggestion.addressees().isEmpty()) {
      throw new AddresseeMissing(suggestionId);
    }
    return set(
        new Tag(
            suggestion.modality(),
            suggestion.addressees(),
            suggestion.span(),
            TagOrigin.SUGGESTION,
            by,
            at),
        by,
        at);
  }

  /**
   * Says something else in the place of a suggestion. It counts as confirmed if only its words were
   * moved, or an addressee was named where it named none.
   *
   * @throws SuggestionNotFound if there is no such suggestion here
   * @throws SuggestionAlreadyDecided if it is not open
   * @throws QuoteNotInText if the quoted words do not stand in the text
   */
  public Tag changeSuggestion(long suggestionId, TagEntry entry, String by, Instant at) {
    Suggestion suggestion = open(suggestionId);
    TextSpan span = span(entry, suggestion.span().start());
    Tag tag =
        inForce(entry, span)
            .orElseGet(() ->
                set(
                    new Tag(
                        entry.modality(), entry.addressees(), span, TagOrigin.SUGGESTION, by, at),
                    by,
                    at));
    if (suggestion.isOpen()) {
      suggestion.decide(tag, by, at);
    }
    return tag;
  }

  /**
   * Says that a suggestion does not hold.
   *
   * @throws SuggestionNotFound if there is no such suggestion here
   * @throws SuggestionAlreadyDecided if it is not open
   */
  public void rejectSuggestion(long suggestionId, String by, Instant at) {
    open(suggestionId).reject(by, at);
  }

  /**
   * Says that the provision asks nothing of anybody, which rejects its open suggestions.
   *
   * @throws StillTagged if it bears tags in force
   */
  public void markNoCommitment(String by, Instant at) {
    if (!tagsInForce().isEmpty()) {
      throw new StillTagged();
    }
    suggestions.stream().filter(Suggestion::isOpen).forEach(each -> each.reject(by, at));
    if (noCommitments.stream().noneMatch(NoCommitment::isInForce)) {
      noCommitments.add(new NoCommitment(by, at));
    }
  }

  /**
   * Takes that back, and opens the suggestions again that were rejected with it, also where a new
   * version took both over.
   */
  public void removeNoCommitment(String by, Instant at) {
    for (NoCommitment mark : noCommitments.stream().filter(NoCommitment::isInForce).toList()) {
      mark.retire(by, at);
      decided(mark.markedBy(), mark.markedAt()).forEach(each -> each.reopen(by, at));
    }
  }

  /**
   * Takes back what a person decided at a moment about suggestions and about the provision as a
   * whole, with the tag that was set thereby. What a new version took over stays.
   *
   * @param decidedAt when it was decided
   * @return whether anything of it still stood
   */
  public boolean undo(Instant decidedAt, String by, Instant at) {
    List<Tag> set = tagsInForce().stream().filter(tag -> tag.wasSet(by, decidedAt)).toList();
    List<NoCommitment> marks =
        noCommitments.stream()
            .filter(mark -> mark.isInForce() && !mark.isCarried() && mark.wasMade(by, decidedAt))
            .toList();
    List<Suggestion> reopened =
        decided(by, decidedAt).stream().filter(each -> !each.isCarried()).toList();
    reopened.forEach(each -> each.reopen(by, at));
    set.forEach(tag -> tag.retire(by, at));
    marks.forEach(mark -> mark.retire(by, at));
    return !reopened.isEmpty() || !set.isEmpty() || !marks.isEmpty();
  }

  private List<Suggestion> decided(String by, Instant at) {
    return suggestions.stream().filter(each -> each.wasDecided(by, at)).toList();
  }

  private Tag set(Tag tag, String by, Instant at) {
    tags.add(tag);
    noCommitments.forEach(mark -> mark.retire(by, at));
    suggestions.stream()
        .filter(each -> each.isOpen() && each.isHeldBy(tag))
        .forEach(each -> each.decide(tag, by, at));
    return tag;
  }

  private Suggestion open(long suggestionId) {
    Suggestion suggestion =
        suggestions.stream()
            .filter(each -> each.id() == suggestionId)
            .findFirst()
            .orElseThrow(() -> new SuggestionNotFound(suggestionId));
    suggestion.requireOpen();
    return suggestion;
  }

  private Optional<Tag> inForce(TagEntry entry, @Nullable TextSpan span) {
    return tagsInForce().stream()
        .filter(tag -> tag.says(entry.modality(), entry.addressees(), span))
        .findFirst();
  }

  private List<Tag> tagsInForce() {
    return tags.stream().filter(Tag::isInForce).toList();
  }

  private @Nullable TextSpan span(TagEntry entry, int usually) {
    int near = entry.near() == null ? usually : entry.near();
    return entry.quote() == null
        ? null
        : TextSpan.find(entry.quote(), text, near).orElseThrow(QuoteNotInText::new);
  }
}
