package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes documents as Akoma Ntoso 3.0 (OASIS LegalDocML 1.0). The addresses of the provisions are
 * the tracker's own; the text is whole, with footnotes where they stand.
 */
@Component
class AkomaNtoso {

  /** As the naming convention has it registered. */
  static final MediaType MEDIA_TYPE = new MediaType("application", "akn+xml");

  private final MessageSource messages;

  AkomaNtoso(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Writes a document. The stream is not closed: if something fails on the way, whoever closed it
   * would make the part look like the whole.
   *
   * @param provisions in document order, at least one
   */
  void write(PolicyDocument document, List<ProvisionText> provisions, OutputStream out)
      throws IOException {
    try {
      Xml xml = new Xml(out);
      DocumentNames names = DocumentNames.of(document);
      xml.open("akomaNtoso");
      xml.start(
          names.type().element(),
          "name",
          names.subtype(),
          "contains",
          document.version() == 1 ? "originalVersion" : "singleVersion");
      new MetaWriter(xml, document, names, organizationName(document)).write(provisions);
      preface(xml, document.metadata());
      new TextWriter(xml).write(ProvisionNode.roots(provisions), names.type().body());
      xml.end();
      xml.end();
      xml.close();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException left ? left : new IOException(e);
    }
  }

  private String organizationName(PolicyDocument document) {
    return messages.getMessage(
        "word.organization." + document.organization().name(),
        null,
        Locale.forLanguageTag(document.metadata().language()));
  }

  private static void preface(Xml xml, DocumentMetadata metadata) throws XMLStreamException {
    xml.start("preface");
    xml.start("longTitle");
    xml.start("p");
    known(xml, "docAuthority", metadata.body());
    known(xml, "docType", metadata.type());
    known(xml, "docNumber", metadata.symbol());
    if (metadata.adoptedOn() != null) {
      String day = metadata.adoptedOn().toString();
      xml.text("docDate", day, "date", day);
      xml.text(" ");
    }
    xml.text("docTitle", metadata.title());
    xml.end();
    xml.end();
    xml.end();
  }

  private static void known(Xml xml, String element, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      xml.text(element, text);
      xml.text(" ");
    }
  }
}
