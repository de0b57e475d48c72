package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.provision.Footnote;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes provisions as the preamble and the body of a document. The recitals with which a text
 * begins are its preamble; all others, for example those of an annex, keep their place in the body.
 */
final class TextWriter {

  private static final String HEADINGS = " › ";

  private final Xml xml;
  private final List<String> openHeadings = new ArrayList<>();
  private int sections;

  TextWriter(Xml xml) {
    this.xml = xml;
  }

  void write(List<ProvisionNode> roots, String body) throws XMLStreamException {
    int recitals = 0;
    while (recitals < roots.size() && roots.get(recitals).isRecital()) {
      recitals++;
    }
    // A body must not be empty, so a text of nothing but recitals has no preamble.
    int preamble = recitals == roots.size() ? 0 : recitals;
    if (preamble > 0) {
      preamble(roots.subList(0, preamble));
    }
    xml.start(body);
    for (ProvisionNode node : roots.subList(preamble, roots.size())) {
      enter(headings(node.provision()));
      element(node);
    }
    enter(List.of());
    xml.end();
  }

  private void preamble(List<ProvisionNode> recitals) throws XMLStreamException {
    xml.start("preamble");
    xml.start("recitals");
    for (ProvisionNode node : recitals) {
      item("recital", node);
    }
    xml.end();
    xml.end();
  }

  private void item(String name, ProvisionNode node) throws XMLStreamException {
    xml.start(name, "eId", node.provision().eId());
    xml.text("num", node.provision().label());
    paragraph(node.provision());
    if (!node.parts().isEmpty()) {
      xml.start("blockList");
      for (ProvisionNode part : node.parts()) {
        item("item", part);
      }
      xml.end();
    }
    xml.end();
  }

  /** Ends and begins sections until exactly these headings stand above what follows. */
  private void enter(List<String> headings) throws XMLStreamException {
    int shared = 0;
    while (shared < Math.min(headings.size(), openHeadings.size())
        && headings.get(shared).equals(openHeadings.get(shared))) {
      shared++;
    }
    while (openHeadings.size() > shared) {
      openHeadings.removeLast();
      xml.end();
    }
    for (String heading : headings.subList(shared, headings.size())) {
      openHeadings.add(heading);
      xml.start("hcontainer", "name", "section", "eId", "hcontainer_" + ++sections);
      xml.text("heading", heading);
    }
  }

  private void element(ProvisionNode node) throws XMLStreamException {
    ProvisionText provision = node.provision();
    String name = elementOf(provision.eId());
    xml.start(
        name, "eId", provision.eId(), "name", name.equals("hcontainer") ? nameOf(provision) : null);
    xml.text("num", provision.label());
    if (node.parts().isEmpty()) {
      xml.start("content");
      paragraph(provision);
      xml.end();
    } else {
      xml.start("intro");
      paragraph(provision);
      xml.end();
      parts(node);
    }
    xml.end();
  }

  private void parts(ProvisionNode node) throws XMLStreamException {
    String above = node.provision().heading();
    for (ProvisionNode part : node.parts()) {
      String heading = part.provision().heading();
      if (heading != null && !Objects.equals(heading, above)) {
        xml.text("crossHeading", headings(part.provision()).getLast());
      }
      above = heading;
      element(part);
    }
  }

  private void paragraph(ProvisionText provision) throws XMLStreamException {
    String text = provision.text();
    List<Footnote> notes = new ArrayList<>(provision.footnotes());
    notes.sort(Comparator.comparingInt(note -> place(note, text)));
    int done = 0;
    xml.start("p");
    for (Footnote note : notes) {
      int place = place(note, text);
      xml.text(text.substring(done, place));
      xml.start("authorialNote", "marker", note.mark(), "placement", "bottom");
      xml.text("p", note.text());
      xml.end();
      done = place;
    }
    xml.text(text.substring(done));
    xml.end();
  }

  /** Where the mark stood; behind the last word if the source does not tell. */
  private static int place(Footnote note, String text) {
    Integer offset = note.offset();
    int place = offset == null ? text.length() : Math.clamp(offset, 0, text.length());
    boolean inside =
        place > 0
            && place < text.length()
            && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
    return inside ? place - 1 : place;
  }

  /** The element that the last abbreviation of the address stands for in the standard. */
  private static String elementOf(String eId) {
    int cut = eId.lastIndexOf("__");
    String last = cut < 0 ? eId : eId.substring(cut + 2);
    return switch (last.split("_", 2)[0]) {
      case "art" -> "article";
      case "para" -> "paragraph";
      case "point" -> "point";
      case "bullet" -> "indent";
      case "al" -> "alinea";
      default -> "hcontainer";
    };
  }

  private static String nameOf(ProvisionText provision) {
    return provision.kind() == ProvisionKind.KEY_ACTION
        ? "keyAction"
        : provision.kind().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> headings(ProvisionText provision) {
    @Nullable String path = provision.heading();
    return path == null ? List.of() : List.of(path.split(HEADINGS));
  }
}
