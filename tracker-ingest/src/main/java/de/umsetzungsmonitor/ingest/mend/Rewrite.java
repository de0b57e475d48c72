package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import java.util.List;

/** Corrects the text of a provision; its footnotes stay where they stood. */
public record Rewrite(int key, String text) implements Mend {

  /** Longer than any provision; what is longer is no correction. */
  private static final int MAX_LENGTH = 200_000;

  /** The text on one line, without what no database stores. */
  public Rewrite {
    text = text.replace("\0", "").strip().replaceAll("\\s+", " ");
  }

  @Override
  public MendedSplit apply(MendedSplit split) {
    Piece piece = split.get(key);
    if (text.isEmpty()) {
      throw new FlawedMend(MendFlaw.TEXT_EMPTY, piece.label());
    }
    if (text.length() > MAX_LENGTH) {
      throw new FlawedMend(MendFlaw.TEXT_TOO_LONG, piece.label());
    }
    FootnotePlaces places = new FootnotePlaces(piece.text(), text);
    List<SplitFootnote> footnotes =
        piece.provision().footnotes().stream()
            .map(note ->
                note.offset() == null
                    ? note
                    : new SplitFootnote(note.mark(), note.text(), places.moved(note.offset())))
            .toList();
    return split.replace(piece.saying(text, footnotes));
  }
}
