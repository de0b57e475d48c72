package de.umsetzungsmonitor.ingest.read.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word documents for the tests, from the markup of their parts. */
final class WordFile {

  private static final String NAMESPACES =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();

  /** A paragraph with properties and runs. */
  WordFile p(String properties, String runs) {
    return xml("<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>");
  }

  /** A paragraph of plain words. */
  WordFile p(String words) {
    return p("", r(words));
  }

  /** An item of a list. */
  WordFile item(int num, int level, String words) {
    return p(
        "<w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr>".formatted(level, num),
        r(words));
  }

  WordFile xml(String markup) {
    body.append(markup);
    return this;
  }

  WordFile part(String name, String content) {
    parts.put(name, "<w:%s %s>%s</w:%s>".formatted(name, NAMESPACES, content, name));
    return this;
  }

  /** A run of words. */
  static String r(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  byte[] bytes() {
    return bytes(
        "<w:document " + NAMESPACES + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
  }

  /** A file whose main part is this, whatever it is. */
  byte[] bytes(String document) {
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    parts.forEach((name, content) -> {
      types.append(
          "<Override PartName='/word/%s.xml' ContentType='%s%s+xml'/>".formatted(name, TYPE, name));
      relations.append(
          "<Relationship Id='%s' Type='%s%s' Target='%s.xml'/>"
              .formatted(name, RELATION, name, name));
    });
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType='"
            + TYPE
            + "document.main+xml'/>"
            + types
            + "</Types>");
    files.put(
        "_rels/.rels",
        relations(
            "<Relationship Id='d' Type='"
                + RELATION
                + "officeDocument' Target='word/document.xml'/>"));
    files.put("word/_rels/document.xml.rels", relations(relations.toString()));
    files.put("word/document.xml", document);
    parts.forEach((name, content) -> files.put("word/" + name + ".xml", content));
    return zip(files);
  }

  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String relations(String content) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + content
        + "</Relationships>";
  }
}
