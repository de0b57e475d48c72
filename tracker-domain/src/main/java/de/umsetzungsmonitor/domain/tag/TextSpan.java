package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a provision that a tag rests on.
 *
 * @param quote the words exactly as they stand in the text
 * @param start offset of the first character in the provision's text
 * @param end offset behind the last character
 */
@Embeddable
public record TextSpan(
    String quote, @Column(name = "start_offset") int start, @Column(name = "end_offset") int end) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * Finds words in a text, whatever white space stands between them.
   *
   * @param near of several places the one nearest to this offset is meant
   */
  public static Optional<TextSpan> find(String words, String text, int near) {
    String pattern = String.join("\\s+", SPACE.splitAsStream(words).map(Pattern::quote).toList());
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .min(Comparator.comparingInt((MatchResult place) -> Math.abs(place.start() - near)))
        .map(place -> new TextSpan(place.group(), place.start(), place.end()));
  }
}
