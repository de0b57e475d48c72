package de.umsetzungsmonitor.ingest.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a text from its bytes. */
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * The text of the bytes: by byte order mark if there is one, else UTF-8, else Windows-1252.
   *
   * <p>A few damaged bytes in a UTF-8 text become replacement characters; only a text in which most
   * of what is not ASCII is no UTF-8 is taken for Windows-1252.
   */
  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return isMostlyRight(utf8) ? utf8 : new String(bytes, WINDOWS_1252);
  }

  private static boolean isMostlyRight(String text) {
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == REPLACEMENT) {
        wrong++;
      } else if (c > 0x7F) {
        right++;
      }
    }
    return wrong == 0 || right > 4L * wrong;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
