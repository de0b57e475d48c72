package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import java.util.List;

/**
 * Cuts a provision in two. The second part takes the number that it begins with, or else the next
 * one; what stood under the provision stands under the second part.
 *
 * @param offset where the second part begins in the text
 */
public record Cut(int key, int offset) implements Mend {

  @Override
  public MendedSplit apply(MendedSplit split) {
    Piece piece = split.get(key);
    String text = piece.text();
    if (offset <= 0
        || offset >= text.length()
        || text.substring(0, offset).isBlank()
        || text.substring(offset).isBlank()) {
      throw new FlawedMend(MendFlaw.NO_SUCH_PLACE, piece.label());
    }
    String first = text.substring(0, offset).stripTrailing();
    NewNumber number = NewNumber.of(split, piece, text.substring(offset).strip());
    int start = text.length() - number.rest().length();
    Piece second =
        new Piece(split.nextKey(), number.parentKey(), piece.provision(), piece.isDropped())
            .ofKind(number.kind())
            .saying(number.rest(), footnotesFrom(piece, start));
    MendedSplit cut = split.replace(piece.saying(first, footnotesUpTo(piece, first.length())));
    MendedSplit moved = number.isBelow(piece) ? cut : cut.move(key, second.key());
    return Renaming.rename(moved.insertAfter(key, second), second, number.label(), number.eId());
  }

  private List<SplitFootnote> footnotesUpTo(Piece piece, int end) {
    return piece.provision().footnotes().stream()
        .filter(note -> note.offset() == null || note.offset() <= offset)
        .map(note ->
            note.offset() == null
                ? note
                : new SplitFootnote(note.mark(), note.text(), Math.min(note.offset(), end)))
        .toList();
  }

  private List<SplitFootnote> footnotesFrom(Piece piece, int start) {
    return piece.provision().footnotes().stream()
        .filter(note -> note.offset() != null && note.offset() > offset)
        .map(
            note -> new SplitFootnote(note.mark(), note.text(), Math.max(0, note.offset() - start)))
        .toList();
  }
}
