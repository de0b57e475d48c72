package de.umsetzungsmonitor.ingest.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out the numbers of lines that drafts print in the margin.
 *
 * <p>Rule: bare numbers left or right of all other text, at least four on a page, that are
 * multiples of five, or one for nearly every row.
 */
final class MarginNumbers {

  private static final int FEWEST = 4;

  private MarginNumbers() {}

  static List<Row> without(List<Row> rows) {
    List<Chunk> kept = new ArrayList<>();
    List<Chunk> numbers = new ArrayList<>();
    for (Row row : rows) {
      for (Chunk chunk : row.chunks()) {
        boolean edge = chunk == row.chunks().getFirst() || chunk == row.chunks().getLast();
        (edge && row.chunks().size() > 1 && isNumber(chunk) ? numbers : kept).add(chunk);
      }
    }
    return isNumbering(numbers, kept, rows.size()) ? Row.of(kept) : rows;
  }

  private static boolean isNumbering(List<Chunk> numbers, List<Chunk> text, int rows) {
    if (numbers.size() < FEWEST || text.isEmpty()) {
      return false;
    }
    float left = text.stream().map(Chunk::left).min(Float::compare).orElseThrow();
    float right = text.stream().map(Chunk::right).max(Float::compare).orElseThrow();
    boolean outside =
        numbers.stream().allMatch(each -> each.right() <= left || each.left() >= right);
    boolean fives = numbers.stream().allMatch(each -> Integer.parseInt(each.text()) % 5 == 0);
    return outside && (fives || numbers.size() * 10 > rows * 8);
  }

  private static boolean isNumber(Chunk chunk) {
    String text = chunk.text();
    return !text.isEmpty() && text.length() < 5 && text.chars().allMatch(Character::isDigit);
  }
}
