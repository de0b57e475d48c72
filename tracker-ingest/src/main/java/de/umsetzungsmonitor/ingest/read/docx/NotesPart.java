package de.umsetzungsmonitor.ingest.read.docx;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The texts of footnotes or endnotes by their ids ({@code footnotes.xml}, {@code endnotes.xml}).
 */
final class NotesPart {

  private NotesPart() {}

  static Map<String, String> read(InputStream in, int maxDepth) throws XMLStreamException {
    Map<String, String> notes = new HashMap<>();
    try (XmlPart part = new XmlPart(in, maxDepth)) {
      part.visit(new Reading(part, notes));
    }
    return notes;
  }

  /** Collects the notes while the part goes by. */
  private static final class Reading implements XmlPart.Visitor {
    private final XmlPart part;
    private final Map<String, String> notes;
    private final StringBuilder text = new StringBuilder();
    private String id = "";

    Reading(XmlPart part, Map<String, String> notes) {
      this.part = part;
      this.notes = notes;
    }

    @Override
    public boolean start(String element) {
      switch (element) {
        case "footnote", "endnote" -> {
          id = String.valueOf(part.attribute("id"));
          text.setLength(0);
          return part.attribute("type") == null;
        }
        case "tab", "br", "p" -> text.append(' ');
        case "noBreakHyphen" -> text.append('-');
        default -> {}
      }
      return !WordMarkup.isLeftOut(element);
    }

    @Override
    public void end(String element) {
      if (element.equals("footnote") || element.equals("endnote")) {
        notes.put(id, text.toString().strip());
      }
    }

    @Override
    public void characters(String element, String characters) {
      if (element.equals("t")) {
        text.append(characters);
      }
    }
  }
}
