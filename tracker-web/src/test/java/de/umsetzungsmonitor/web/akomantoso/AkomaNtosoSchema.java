package de.umsetzungsmonitor.web.akomantoso;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The schema of OASIS, read from the test resources and from nowhere else. */
final class AkomaNtosoSchema {

  private static final Schema SCHEMA = schema();

  private AkomaNtosoSchema() {}

  /**
   * The document that the bytes are.
   *
   * @throws SAXException if it is none, or breaks the schema
   */
  static Document validated(byte[] xml)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    SCHEMA.newValidator().validate(new DOMSource(document));
    return document;
  }

  private static Schema schema() {
    URL main = AkomaNtosoSchema.class.getResource("/akomantoso/akomantoso30.xsd");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try {
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      return factory.newSchema(Objects.requireNonNull(main));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
