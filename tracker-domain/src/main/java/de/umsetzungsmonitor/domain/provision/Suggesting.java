package de.umsetzungsmonitor.domain.provision;

import de.umsetzungsmonitor.domain.tag.NoCommitment;
import de.umsetzungsmonitor.domain.tag.Suggestion;
import de.umsetzungsmonitor.domain.tag.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules suggest for a provision, beside what people said of it. */
final class Suggesting {

  private final List<Tag> tags;
  private final List<Suggestion> suggestions;
  private final List<NoCommitment> noCommitments;

  /** Works on the lists themselves. */
  Suggesting(List<Tag> tags, List<Suggestion> suggestions, List<NoCommitment> noCommitments) {
    this.tags = tags;
    this.suggestions = suggestions;
    this.noCommitments = noCommitments;
  }

  /** Offers what nobody has said or decided yet; withdraws what is open and no longer made. */
  void offer(List<Suggestion> made, Instant at) {
    suggestions.stream()
        .filter(Suggestion::isOpen)
        .filter(open -> made.stream().noneMatch(open::isRepeatedBy))
        .forEach(open -> open.withdraw(at));
    if (noCommitments.stream().noneMatch(NoCommitment::isInForce)) {
      for (Suggestion suggestion : made) {
        if (tags.stream().noneMatch(tag -> tag.isInForce() && suggestion.isHeldBy(tag))
            && suggestions.stream().noneMatch(known -> known.isRepeatedBy(suggestion))) {
          suggestions.add(suggestion);
        }
      }
    }
  }

  /** Takes the tags in force over and, where the text is the same, what people decided. */
  void carryTo(Suggesting next, String text, boolean textChanged) {
    Map<Tag, Tag> carried = new HashMap<>();
    for (Tag tag : tags.stream().filter(Tag::isInForce).toList()) {
      Tag copy = tag.carriedTo(text, textChanged);
      carried.put(tag, copy);
      next.tags.add(copy);
    }
    if (!textChanged) {
      suggestions.stream()
          .filter(suggestion -> suggestion.state().isDecided())
          .map(suggestion -> suggestion.carriedTo(text, carried.get(suggestion.tag())))
          .forEach(next.suggestions::add);
      noCommitments.stream()
          .filter(NoCommitment::isInForce)
          .map(NoCommitment::carried)
          .forEach(next.noCommitments::add);
    }
  }
}
