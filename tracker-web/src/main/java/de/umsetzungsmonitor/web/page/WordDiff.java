package de.umsetzungsmonitor.web.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts cut where their words differ.
 *
 * @param before the pieces of the earlier text; together they are the text
 * @param after the pieces of the later text
 */
public record WordDiff(List<Piece> before, List<Piece> after) {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

  /**
   * The time to compare grows with the square of what differs; longer texts are shown as a whole.
   */
  private static final int MOST_TOKENS = 6_000;

  /** Words in a row that the other text has as well, or has not. */
  public record Piece(String words, boolean changed) {

    private boolean isBlank() {
      return words.isBlank();
    }
  }

  /** Compares word by word; white space and marks count as words of their own. */
  public static WordDiff of(String before, String after) {
    List<String> old = tokens(before);
    List<String> young = tokens(after);
    if (old.size() > MOST_TOKENS || young.size() > MOST_TOKENS) {
      return new WordDiff(List.of(new Piece(before, true)), List.of(new Piece(after, true)));
    }
    List<AbstractDelta<String>> deltas =
        DiffUtils.diff(old, young, new MyersDiffWithLinearSpace<String>()).getDeltas();
    return new WordDiff(
        pieces(old, deltas.stream().map(AbstractDelta::getSource).toList()),
        pieces(young, deltas.stream().map(AbstractDelta::getTarget).toList()));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<Piece> pieces(List<String> tokens, List<Chunk<String>> changed) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Chunk<String> chunk : changed) {
      int start = chunk.getPosition() + (beginsWithNextSpace(tokens, chunk) ? 1 : 0);
      add(pieces, tokens.subList(from, start), false);
      from = start + chunk.size();
      add(pieces, tokens.subList(start, from), true);
    }
    add(pieces, tokens.subList(from, tokens.size()), false);
    return joined(pieces);
  }

  /** Whether it might as well begin one space later, with a word, and end with the space. */
  private static boolean beginsWithNextSpace(List<String> tokens, Chunk<String> chunk) {
    int end = chunk.getPosition() + chunk.size();
    return chunk.size() > 0
        && end < tokens.size()
        && tokens.get(end).isBlank()
        && tokens.get(end).equals(tokens.get(chunk.getPosition()));
  }

  private static void add(List<Piece> pieces, List<String> tokens, boolean changed) {
    if (!tokens.isEmpty()) {
      pieces.add(new Piece(String.join("", tokens), changed));
    }
  }

  /** Changed words with nothing but a space between them are marked as one. */
  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean between = i > 0 && i < pieces.size() - 1 && piece.isBlank();
      boolean changed = piece.changed() || between && pieces.get(i + 1).changed();
      if (!joined.isEmpty() && joined.getLast().changed() && changed) {
        joined.add(new Piece(joined.removeLast().words() + piece.words(), true));
      } else {
        joined.add(new Piece(piece.words(), piece.changed()));
      }
    }
    return List.copyOf(joined);
  }
}
