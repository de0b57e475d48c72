package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.ListNumber;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the footnotes and endnotes of a document their numbers in the order of their marks. */
final class NoteReferences {

  private final Map<String, String> footnotes;
  private final Map<String, String> endnotes;
  private final List<Footnote> found = new ArrayList<>();
  private int lastFootnote;
  private int lastEndnote;

  NoteReferences(Map<String, String> footnotes, Map<String, String> endnotes) {
    this.footnotes = footnotes;
    this.endnotes = endnotes;
  }

  /** What stands in the text for the reference to the note with this id. */
  String anchor(String element, String id) {
    boolean endnote = element.startsWith("endnote");
    String text = (endnote ? endnotes : footnotes).get(id);
    if (text == null) {
      return "";
    }
    String mark =
        endnote
            ? ListNumber.LOWER_ROMAN.print(++lastEndnote)
            : ListNumber.DECIMAL.print(++lastFootnote);
    found.add(new Footnote(mark, 1, VisibleText.of(text)));
    return FootnoteMarks.anchored(found.size() - 1);
  }

  List<Footnote> found() {
    return found;
  }
}
