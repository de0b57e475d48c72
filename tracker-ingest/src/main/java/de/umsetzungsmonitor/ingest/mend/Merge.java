package de.umsetzungsmonitor.ingest.mend;

import de.umsetzungsmonitor.ingest.preview.SplitFootnote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Appends a provision to the one before it; what stood under it stands under that one. */
public record Merge(int key) implements Mend {

  private static final Pattern BROKEN_WORD = Pattern.compile("\\p{L}-$");

  /** A word with a hyphen before one of these keeps it: "Sicherungs- und Herausgabeanordnungen". */
  private static final Pattern GOES_ON =
      Pattern.compile("(?!und\\b|oder\\b|bzw\\b|sowie\\b|noch\\b)\\p{Ll}");

  @Override
  public MendedSplit apply(MendedSplit split) {
    Piece piece = split.get(key);
    Piece before =
        split
            .keptBefore(key)
            .orElseThrow(() -> new FlawedMend(MendFlaw.NOTHING_BEFORE, piece.label()));
    String head = head(before.text(), piece.text());
    List<SplitFootnote> footnotes = new ArrayList<>(before.provision().footnotes());
    for (SplitFootnote note : piece.provision().footnotes()) {
      Integer offset = note.offset() == null ? null : note.offset() + head.length();
      footnotes.add(new SplitFootnote(note.mark(), note.text(), offset));
    }
    return split
        .replace(before.saying(head + piece.text(), footnotes))
        .move(key, before.key())
        .without(key);
  }

  /** The text before with what parts it from the rest: nothing within a broken word. */
  private static String head(String before, String rest) {
    if (BROKEN_WORD.matcher(before).find() && GOES_ON.matcher(rest).lookingAt()) {
      return before.substring(0, before.length() - 1);
    }
    return before.isEmpty() ? "" : before + " ";
  }
}
