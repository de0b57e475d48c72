package de.umsetzungsmonitor.web.akomantoso;

import de.umsetzungsmonitor.domain.AsciiName;
import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * The names that a document bears by the Akoma Ntoso Naming Convention: {@code
 * /akn/un/statement/resolution/2022-12-15/un-a-res-77-233} is the work, {@code …/deu@2022-12-15}
 * its German expression.
 *
 * @param country the organization in place of a country, as the convention has it for bodies above
 *     states
 * @param subtype what kind of document it is, in the language of the text
 * @param date of adoption or, where that is unknown, the day it came in
 * @param language ISO 639-2; {@code und} for none that is known
 */
record DocumentNames(
    DocumentType type,
    String country,
    String subtype,
    LocalDate date,
    String slug,
    String language,
    int version) {

  static DocumentNames of(PolicyDocument document) {
    DocumentMetadata metadata = document.metadata();
    DocumentType type = DocumentType.of(metadata);
    LocalDate adopted = metadata.adoptedOn();
    return new DocumentNames(
        type,
        metadata.organization().name().toLowerCase(Locale.ROOT),
        metadata.type() == null ? type.element() : ascii(metadata.type()),
        adopted == null ? LocalDate.ofInstant(document.ingestedAt(), Days.ZONE) : adopted,
        document.slug(),
        threeLetters(metadata.language()),
        document.version());
  }

  String work() {
    return String.join("/", "/akn", country, type.element(), subtype, date.toString(), slug);
  }

  String expression() {
    return work() + "/" + language + "@" + date + (version == 1 ? "" : "_v" + version);
  }

  String manifestation() {
    return expression() + ".akn.xml";
  }

  /** A word as part of an IRI: small letters, digits and single hyphens; {@code x} for none. */
  static String ascii(String words) {
    String ascii = AsciiName.of(words);
    return ascii.isEmpty() ? "x" : ascii;
  }

  private static String threeLetters(String twoLetters) {
    try {
      String code = Locale.of(twoLetters).getISO3Language();
      return code.isEmpty() ? "und" : code;
    } catch (MissingResourceException e) {
      return "und";
    }
  }
}
