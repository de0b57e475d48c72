package de.umsetzungsmonitor.web.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * What kinds of files count as evidence: documents, tables, pictures and messages. Programs,
 * scripts and web pages are none, nor are archives and documents with macros, in which anything may
 * hide.
 */
final class AcceptedTypes {

  private static final Set<String> ACCEPTED =
      Set.of(
          "application/pdf",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/rtf",
          "text/plain",
          "text/csv",
          "message/rfc822",
          "application/vnd.ms-outlook",
          "image/png",
          "image/jpeg",
          "image/tiff",
          "image/webp");

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private AcceptedTypes() {}

  /**
   * What a file is, found from its bytes; its name only tells apart what begins alike, such as a
   * text and a table of Word and Excel.
   *
   * @return empty if it is of no accepted type
   */
  static Optional<String> of(byte[] bytes, String name) {
    Metadata hint = new Metadata();
    hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      String type = TYPES.detect(new ByteArrayInputStream(bytes), hint).getBaseType().toString();
      return ACCEPTED.contains(type) ? Optional.of(type) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }
}
