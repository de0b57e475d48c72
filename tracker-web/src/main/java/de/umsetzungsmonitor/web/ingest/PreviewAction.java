package de.umsetzungsmonitor.web.ingest;

import de.umsetzungsmonitor.ingest.mend.Cut;
import de.umsetzungsmonitor.ingest.mend.CutPlaces;
import de.umsetzungsmonitor.ingest.mend.Drop;
import de.umsetzungsmonitor.ingest.mend.FlawedMend;
import de.umsetzungsmonitor.ingest.mend.Mend;
import de.umsetzungsmonitor.ingest.mend.MendFlaw;
import de.umsetzungsmonitor.ingest.mend.Merge;
import de.umsetzungsmonitor.ingest.mend.TakeUp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a button of the preview asks for: {@code save}, {@code find}, {@code undo}, {@code accept},
 * {@code discard}, {@code edit:12}, {@code merge:12}, {@code drop:12}, {@code take:12}, {@code
 * words:12} or {@code cut:12:340}.
 *
 * @param key which piece of the split it is about; -1 for none
 * @param offset where to cut
 */
record PreviewAction(Verb verb, int key, int offset) {

  /** What to do. Each value is a message that says it. */
  enum Verb {
    SAVE,
    FIND,
    EDIT,
    UNDO,
    ACCEPT,
    DISCARD,
    MERGE,
    DROP,
    TAKE,
    WORDS,
    CUT
  }

  private static final PreviewAction SAVE = new PreviewAction(Verb.SAVE, -1, 0);

  /** How many characters behind a place to cut are looked for after the text was corrected. */
  private static final int CONTEXT = 30;

  /** The action of a button; saving what was typed if it is none of them. */
  static PreviewAction of(@Nullable String button) {
    String[] parts = button == null ? new String[0] : button.split(":");
    try {
      return new PreviewAction(
          Verb.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          parts.length > 1 ? Integer.parseInt(parts[1]) : -1,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return SAVE;
    }
  }

  /** Whether it is about a piece of the split. */
  boolean isAboutPiece() {
    return key >= 0;
  }

  /**
   * The change that it makes; null if it makes none.
   *
   * @param label the number of the piece
   * @param shown the text of the piece as the page showed it
   * @param typed the text of the piece as it was typed on the same page
   * @param words before which to cut
   * @throws FlawedMend if the place to cut does not stand in the text
   */
  @Nullable Mend mend(String label, String shown, String typed, String words) {
    return switch (verb) {
      case SAVE, FIND, EDIT, UNDO, ACCEPT, DISCARD -> null;
      case MERGE -> new Merge(key);
      case DROP -> new Drop(key);
      case TAKE -> new TakeUp(key);
      case WORDS -> new Cut(key, CutPlaces.offsetOf(words, typed, label));
      case CUT -> new Cut(key, shown.equals(typed) ? offset : moved(label, shown, typed));
    };
  }

  /** The place in a text that was corrected on the same page. */
  private int moved(String label, String shown, String typed) {
    if (offset < 0 || offset >= shown.length()) {
      throw new FlawedMend(MendFlaw.NO_SUCH_PLACE, label);
    }
    int end = Math.min(shown.length(), offset + CONTEXT);
    return CutPlaces.offsetOf(shown.substring(offset, end), typed, label);
  }
}
