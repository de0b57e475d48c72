package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML part element by element. Document types and external entities are refused, so that a
 * part can neither fetch nor blow up anything.
 */
final class XmlPart implements AutoCloseable {

  /**
   * Limits of the JDK that count each "&amp;" and would refuse long documents; ours hold instead.
   */
  private static final List<String> LIFTED =
      List.of(
          "jdk.xml.maxElementDepth",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.entityExpansionLimit");

  private static final XMLInputFactory FACTORY = safeFactory();

  private final XMLStreamReader reader;
  private final int maxDepth;
  private int depth;

  XmlPart(InputStream in, int maxDepth) throws XMLStreamException {
    this.reader = FACTORY.createXMLStreamReader(in);
    this.maxDepth = maxDepth;
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    LIFTED.forEach(limit -> factory.setProperty(limit, "0"));
    return factory;
  }

  /** What a reader of parts is told. */
  interface Visitor {
    /** An element begins; the answer is whether what is inside it counts. */
    boolean start(String element);

    /** An element ends whose inside counted. */
    void end(String element);

    /** Characters inside an element. */
    void characters(String element, String text);
  }

  /** Shows all of the part to the visitor, in order. */
  void visit(Visitor visitor) throws XMLStreamException {
    String[] open = new String[maxDepth + 1];
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          enter();
          open[depth] = reader.getLocalName();
          if (!visitor.start(open[depth])) {
            skip();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          visitor.end(open[depth]);
          depth--;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (depth > 0) {
            visitor.characters(open[depth], reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(RejectionReason.DAMAGED, "XML with a document type");
        default -> {}
      }
    }
  }

  /** The attribute of the element that begins here, whatever its namespace, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The attribute as a number. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    boolean number = value != null && value.matches("-?\\d{1,9}");
    return number ? Integer.parseInt(String.valueOf(value)) : otherwise;
  }

  /** Whether the element that begins here switches something on: it may say "false" or "0". */
  boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("false") || value.equals("0") || value.equals("off"));
  }

  private void enter() {
    depth++;
    if (depth > maxDepth) {
      throw new Unreadable(RejectionReason.TOO_COMPLEX, "XML deeper than " + maxDepth);
    }
  }

  private void skip() throws XMLStreamException {
    int from = depth;
    while (depth >= from) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        enter();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
