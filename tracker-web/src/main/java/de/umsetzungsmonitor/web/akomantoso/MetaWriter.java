package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a document is: work, expression and manifestation (FRBR), who is behind it, the tags
 * of its provisions and the file it came from. Ids that are no provision's hold a hyphen, which no
 * address of a provision does.
 */
final class MetaWriter {

  private static final String EDITOR = "#tlc-tracker";

  private final Xml xml;
  private final PolicyDocument document;
  private final DocumentMetadata metadata;
  private final DocumentNames names;
  private final String organizationName;

  /** A writer for one document; the name of its organization is in the text's language. */
  MetaWriter(Xml xml, PolicyDocument document, DocumentNames names, String organizationName) {
    this.xml = xml;
    this.document = document;
    this.metadata = document.metadata();
    this.names = names;
    this.organizationName = organizationName;
  }

  void write(List<ProvisionText> provisions) throws XMLStreamException {
    xml.start("meta");
    xml.start("identification", "source", EDITOR);
    work();
    expression();
    manifestation();
    xml.end();
    if (provisions.stream().anyMatch(provision -> !provision.tags().isEmpty())) {
      tags(provisions);
    }
    references();
    source();
    xml.end();
  }

  private void work() throws XMLStreamException {
    xml.start("FRBRWork");
    named(names.work());
    xml.empty("FRBRalias", "name", "slug", "value", document.slug());
    adopted();
    xml.empty("FRBRcountry", "value", names.country());
    xml.empty("FRBRsubtype", "value", names.subtype());
    if (metadata.symbol() != null) {
      xml.empty("FRBRnumber", "value", metadata.symbol());
    }
    xml.empty("FRBRname", "value", metadata.title());
    xml.end();
  }

  private void expression() throws XMLStreamException {
    xml.start("FRBRExpression");
    named(names.expression());
    adopted();
    xml.empty("FRBRversionNumber", "value", Integer.toString(document.version()));
    xml.empty("FRBRlanguage", "language", names.language());
    xml.end();
  }

  private void manifestation() throws XMLStreamException {
    xml.start("FRBRManifestation");
    named(names.manifestation());
    date(LocalDate.ofInstant(document.ingestedAt(), Days.ZONE), "markup");
    xml.empty("FRBRauthor", "href", EDITOR, "as", "#tlc-editor");
    xml.empty("FRBRformat", "value", AkomaNtoso.MEDIA_TYPE.toString());
    xml.end();
  }

  private void named(String iri) throws XMLStreamException {
    xml.empty("FRBRthis", "value", iri + "/!main");
    xml.empty("FRBRuri", "value", iri);
  }

  private void adopted() throws XMLStreamException {
    date(names.date(), metadata.adoptedOn() == null ? "ingest" : "adoption");
    if (metadata.body() != null) {
      xml.empty("FRBRauthor", "href", "#tlc-body", "as", "#tlc-author");
    }
    xml.empty("FRBRauthor", "href", "#tlc-organization", "as", "#tlc-author");
  }

  private void date(LocalDate day, String name) throws XMLStreamException {
    xml.empty("FRBRdate", "date", day.toString(), "name", name);
  }

  private void tags(List<ProvisionText> provisions) throws XMLStreamException {
    xml.start("analysis", "source", EDITOR);
    xml.start("otherAnalysis", "source", EDITOR);
    for (ProvisionText provision : provisions) {
      for (TagText tag : provision.tags()) {
        tag(provision.eId(), tag);
      }
    }
    xml.end();
    xml.end();
  }

  private void tag(String eId, TagText tag) throws XMLStreamException {
    TextSpan span = tag.span();
    xml.own(
        "tag",
        span == null ? "" : span.quote(),
        "href",
        "#" + eId,
        "modality",
        tag.modality().name(),
        "addressees",
        tag.addressees().stream().map(Addressee::name).collect(Collectors.joining(" ")),
        "start",
        span == null ? null : Integer.toString(span.start()),
        "end",
        span == null ? null : Integer.toString(span.end()),
        "origin",
        tag.origin().name(),
        "state",
        tag.state().name());
  }

  private void references() throws XMLStreamException {
    xml.start("references", "source", EDITOR);
    reference("TLCOrganization", "tlc-tracker", "umsetzungsmonitor", "Umsetzungsmonitor");
    reference("TLCOrganization", "tlc-organization", names.country(), organizationName);
    @Nullable String body = metadata.body();
    if (body != null) {
      reference("TLCOrganization", "tlc-body", DocumentNames.ascii(body), body);
    }
    reference("TLCRole", "tlc-author", "author", "Urheber");
    reference("TLCRole", "tlc-editor", "editor", "Bearbeiter");
    xml.end();
  }

  private void reference(String element, String id, String name, String shown)
      throws XMLStreamException {
    String kind = element.substring("TLC".length()).toLowerCase(Locale.ROOT);
    xml.empty(element, "eId", id, "href", "/akn/ontology/" + kind + "/" + name, "showAs", shown);
  }

  private void source() throws XMLStreamException {
    xml.start("proprietary", "source", EDITOR);
    xml.own("source", document.sourceName(), "sha256", document.sourceSha256());
    xml.own("ingested", document.ingestedAt().toString());
    xml.end();
  }
}
