package de.umsetzungsmonitor.domain.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a provision that a tag rests on, with some of the text around them, by which they
 * are found again in another version of the text. Two are equal if the same words stand at the same
 * place.
 *
 * @param quote the words exactly as they stand in the text
 * @param start offset of the first character in the provision's text
 * @param end offset behind the last character
 * @param prefix up to 32 characters before them
 * @param suffix up to 32 characters behind them
 */
@Embeddable
public record TextSpan(
    String quote,
    @Column(name = "start_offset") int start,
    @Column(name = "end_offset") int end,
    String prefix,
    String suffix) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final int AROUND = 32;

  /** Words whose surroundings are not known. */
  public TextSpan(String quote, int start, int end) {
    this(quote, start, end, "", "");
  }

  /** What stands in a text between two offsets, with its surroundings. */
  public static TextSpan at(String text, int start, int end) {
    int before = Math.max(0, start - AROUND);
    int behind = Math.min(text.length(), end + AROUND);
    if (before > 0 && Character.isLowSurrogate(text.charAt(before))) {
      before++; // half a character cannot be stored
    }
    if (behind < text.length() && Character.isLowSurrogate(text.charAt(behind))) {
      behind--;
    }
    return new TextSpan(
        text.substring(start, end),
        start,
        end,
        text.substring(Math.min(before, start), start),
        text.substring(end, Math.max(behind, end)));
  }

  /**
   * Finds words in a text, whatever white space stands between them.
   *
   * @param near of several places the one nearest to this offset is meant
   */
  public static Optional<TextSpan> find(String words, String text, int near) {
    return places(words, text)
        .min(Comparator.comparingInt((TextSpan place) -> Math.abs(place.start - near)));
  }

  /** Finds words that stand in a text exactly once. */
  static Optional<TextSpan> findOnly(String words, String text) {
    return only(places(words, text).toList(), place -> true);
  }

  /**
   * The same words in another text: where the text on both sides is the same, else on one side,
   * else where they stand at all. Empty if they stand nowhere, or in several such places.
   */
  Optional<TextSpan> movedTo(String text) {
    List<TextSpan> places = places(quote, text).toList();
    if (places.size() == 1) {
      return Optional.of(places.getFirst());
    }
    Predicate<TextSpan> before = place -> same(place.prefix, prefix);
    Predicate<TextSpan> behind = place -> same(place.suffix, suffix);
    boolean both = places.stream().anyMatch(before.and(behind));
    return only(places, both ? before.and(behind) : before.or(behind));
  }

  /** Whether the two have words in common. */
  boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  private static Optional<TextSpan> only(List<TextSpan> places, Predicate<TextSpan> wanted) {
    List<TextSpan> found = places.stream().filter(wanted).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Takes no regular expression, which needs a frame of the stack for each word. */
  private static Stream<TextSpan> places(String words, String text) {
    List<String> parts = SPACE.splitAsStream(words).filter(part -> !part.isEmpty()).toList();
    Stream.Builder<TextSpan> places = Stream.builder();
    int start = parts.isEmpty() ? -1 : text.indexOf(parts.getFirst());
    while (start >= 0) {
      int end = end(parts, text, start);
      if (end >= 0) {
        places.add(at(text, start, end));
      }
      start = text.indexOf(parts.getFirst(), Math.max(end, start + 1));
    }
    return places.build();
  }

  /** Where the words end that begin at a place, or -1 if others stand there. */
  private static int end(List<String> parts, String text, int start) {
    int at = start;
    for (String part : parts) {
      int space = at;
      while (at > start && at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      if (at == space && at > start || !text.startsWith(part, at)) {
        return -1;
      }
      at += part.length();
    }
    return at;
  }

  /** Also the spaces that do not break, which browsers and people write as others. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean same(String one, String other) {
    return SPACE.matcher(one).replaceAll(" ").equals(SPACE.matcher(other).replaceAll(" "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSpan(String words, int from, int to, String _, String _)
        && quote.equals(words)
        && start == from
        && end == to;
  }

  @Override
  public int hashCode() {
    return Objects.hash(quote, start, end);
  }
}
