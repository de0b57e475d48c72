package de.umsetzungsmonitor.web.akomantoso;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML element by element, and of any text only the characters that XML 1.0 allows. */
final class Xml {

  static final String AKOMA_NTOSO = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** What is the tracker's own and no part of the standard. */
  static final String TRACKER = "https://umsetzungsmonitor.de/ns/akn";

  private static final String TRACKER_PREFIX = "um";
  private static final char REPLACEMENT = '\uFFFD';

  private final XMLStreamWriter out;

  Xml(OutputStream stream) throws XMLStreamException {
    // Behind a plain writer the JDK leaves characters beyond the 16-bit plane as they are.
    out =
        XMLOutputFactory.newFactory()
            .createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /** Begins the document with its root element. */
  void open(String root) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement(root);
    out.writeDefaultNamespace(AKOMA_NTOSO);
    out.writeNamespace(TRACKER_PREFIX, TRACKER);
  }

  /**
   * Begins an element; attributes are pairs of name and value, and null as a value leaves one out.
   */
  void start(String name, @Nullable String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
  }

  void empty(String name, @Nullable String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element that holds nothing but text. */
  void text(String name, String text, @Nullable String... attributes) throws XMLStreamException {
    start(name, attributes);
    text(text);
    end();
  }

  /** The same, of the tracker's own. */
  void own(String name, String text, @Nullable String... attributes) throws XMLStreamException {
    out.writeStartElement(TRACKER_PREFIX, name, TRACKER);
    attributes(attributes);
    text(text);
    end();
  }

  void text(String text) throws XMLStreamException {
    out.writeCharacters(legal(text));
  }

  void end() throws XMLStreamException {
    out.writeEndElement();
  }

  /** Ends the document. The stream stays open. */
  void close() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        out.writeAttribute(name, legal(value));
      }
    }
  }

  /** Char of XML 1.0, https://www.w3.org/TR/xml/#charsets; anything else is replaced visibly. */
  private static String legal(String text) {
    if (text.codePoints().allMatch(Xml::isLegal)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
