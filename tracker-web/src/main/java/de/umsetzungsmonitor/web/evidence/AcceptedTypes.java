package de.umsetzungsmonitor.web.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of files count as evidence: documents, tables, pictures and messages. Programs,
 * scripts and web pages are none, nor are archives and documents with macros, in which anything may
 * hide. The name has to end as the kind says, since a computer goes by it when the file is opened:
 * a script is a text too.
 */
final class AcceptedTypes {

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  /** How names may end, by what is found in the bytes. */
  private static final Map<String, Set<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("application/pdf", Set.of("pdf")),
          Map.entry("application/msword", Set.of("doc")),
          Map.entry("application/vnd.ms-excel", Set.of("xls")),
          Map.entry("application/vnd.ms-powerpoint", Set.of("ppt")),
          Map.entry(OOXML + "wordprocessingml.document", Set.of("docx")),
          Map.entry(OOXML + "spreadsheetml.sheet", Set.of("xlsx")),
          Map.entry(OOXML + "presentationml.presentation", Set.of("pptx")),
          Map.entry(OPEN_DOCUMENT + "text", Set.of("odt")),
          Map.entry(OPEN_DOCUMENT + "spreadsheet", Set.of("ods")),
          Map.entry(OPEN_DOCUMENT + "presentation", Set.of("odp")),
          Map.entry("application/rtf", Set.of("rtf")),
          Map.entry("text/plain", Set.of("txt")),
          Map.entry("text/csv", Set.of("csv")),
          Map.entry("message/rfc822", Set.of("eml")),
          Map.entry("application/vnd.ms-outlook", Set.of("msg")),
          Map.entry("image/png", Set.of("png")),
          Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
          Map.entry("image/tiff", Set.of("tif", "tiff")),
          Map.entry("image/webp", Set.of("webp")));

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private AcceptedTypes() {}

  /**
   * What a file is, found from its bytes; its name only tells apart what begins alike, such as a
   * text and a table of Word and Excel.
   *
   * @return empty if it is of no accepted type, or its name ends otherwise
   */
  static Optional<String> of(byte[] bytes, String name) {
    Metadata hint = new Metadata();
    hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      String type = TYPES.detect(new ByteArrayInputStream(bytes), hint).getBaseType().toString();
      return ENDINGS.getOrDefault(type, Set.of()).contains(ending(name)) && holds(type, bytes)
          ? Optional.of(type)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether an archive holds what makes it a document of its kind; anything else is none. */
  private static boolean holds(String type, byte[] bytes) {
    boolean ooxml = type.startsWith(OOXML);
    if (!ooxml && !type.startsWith(OPEN_DOCUMENT)) {
      return true;
    }
    try (ZipFile parts = ZipFile.builder().setByteArray(bytes).get()) {
      return ooxml ? isOoxml(parts) : says(parts.getEntry("mimetype"), parts, type);
    } catch (IOException | IllegalArgumentException e) {
      return false; // no archive at all, or a damaged one
    }
  }

  /** The types of the parts are listed (ECMA-376 part 2), and none of the parts is a macro. */
  private static boolean isOoxml(ZipFile parts) throws IOException {
    boolean macros = parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
    return parts.getEntry("[Content_Types].xml") != null && !macros;
  }

  /** OpenDocument 1.3 part 2, 3.3: a part of its own says the type. */
  private static boolean says(@Nullable ZipArchiveEntry part, ZipFile parts, String type)
      throws IOException {
    byte[] expected = type.getBytes(StandardCharsets.US_ASCII);
    return part != null
        && Arrays.equals(parts.getInputStream(part).readNBytes(expected.length + 1), expected);
  }
}
