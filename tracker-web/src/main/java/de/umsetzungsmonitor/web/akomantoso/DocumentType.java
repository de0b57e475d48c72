package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.organization.Organization;
import java.util.Locale;
import java.util.regex.Pattern;

/** The document types of Akoma Ntoso that texts of international bodies are. */
enum DocumentType {
  /** What binds by itself: regulations, directives and decisions of the European Union. */
  ACT("act", "body"),
  /**
   * "An official document of a body that may or may not be normative in structure (e.g.,
   * statements, resolutions, etc.)", says the schema: what an organ adopts without making law.
   */
  STATEMENT("statement", "mainBody"),
  /** What nobody adopts: communications, plans, reports. */
  DOC("doc", "mainBody");

  private static final Pattern LAW =
      Pattern.compile("verordnung|richtlinie|beschluss|beschluß", Pattern.CASE_INSENSITIVE);
  private static final Pattern REPORT =
      Pattern.compile("mitteilung|bericht|plan|strategie|programm", Pattern.CASE_INSENSITIVE);

  private final String element;
  private final String body;

  DocumentType(String element, String body) {
    this.element = element;
    this.body = body;
  }

  /** The type that the German word for it tells; an unknown word is a statement. */
  static DocumentType of(DocumentMetadata metadata) {
    String type = metadata.type() == null ? "" : metadata.type().toLowerCase(Locale.GERMAN);
    if (metadata.organization() == Organization.EU && LAW.matcher(type).find()) {
      return ACT;
    }
    return REPORT.matcher(type).find() ? DOC : STATEMENT;
  }

  /** The element that holds the document. */
  String element() {
    return element;
  }

  /** The element that holds its provisions. */
  String body() {
    return body;
  }
}
