package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** Reads the text of a Word document (.docx). */
public final class DocxReader {

  private final ReadLimits limits;

  /** A reader that rejects what is beyond these limits. */
  public DocxReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * The paragraphs of the document with their printed numbers, tracked changes accepted.
   *
   * @param bytes a ZIP
   * @throws Unreadable if it is no Word document, damaged or beyond the limits
   */
  public SourceText read(byte[] bytes) {
    try (UnpackedParts parts = UnpackedParts.of(bytes, limits)) {
      if (parts.isOpenDocument()) {
        throw new Unreadable(RejectionReason.OLD_FORMAT, "OpenDocument");
      }
      if (!parts.isOffice()) {
        throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, "ZIP");
      }
      try (OPCPackage container = OPCPackage.open(parts)) {
        return read(target(container, "/officeDocument"));
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
      throw new Unreadable(RejectionReason.DAMAGED, "DOCX: " + e.getClass().getSimpleName());
    }
  }

  private SourceText read(PackagePart main)
      throws IOException, OpenXML4JException, XMLStreamException {
    if (!main.getContentType().contains("word")) {
      throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, "Office document");
    }
    int depth = limits.maxDepth();
    Styles styles;
    Numbering numbering;
    Map<String, String> footnotes;
    Map<String, String> endnotes;
    try (InputStream in = open(main, "/styles")) {
      styles = Styles.read(in, depth);
    }
    try (InputStream in = open(main, "/numbering")) {
      numbering = Numbering.read(in, depth);
    }
    try (InputStream in = open(main, "/footnotes")) {
      footnotes = NotesPart.read(in, depth);
    }
    try (InputStream in = open(main, "/endnotes")) {
      endnotes = NotesPart.read(in, depth);
    }
    NoteReferences notes = new NoteReferences(footnotes, endnotes);
    try (InputStream in = main.getInputStream();
        XmlPart part = new XmlPart(in, depth)) {
      DocumentPart document = new DocumentPart(part, new ParagraphWriter(styles, numbering), notes);
      part.visit(document);
      return new SourceText(document.lines(), notes.found());
    }
  }

  /** The part that the main one is related to in this way; an empty one if there is none. */
  private static InputStream open(PackagePart main, String relation)
      throws IOException, OpenXML4JException {
    for (PackageRelationship each : main.getRelationships()) {
      if (each.getRelationshipType().endsWith(relation)) {
        return main.getRelatedPart(each).getInputStream();
      }
    }
    return new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8));
  }

  private static PackagePart target(OPCPackage container, String relation) {
    for (PackageRelationship each : container.getRelationships()) {
      PackagePart part =
          each.getRelationshipType().endsWith(relation) ? container.getPart(each) : null;
      if (part != null) {
        return part;
      }
    }
    throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, "Office document without content");
  }
}
