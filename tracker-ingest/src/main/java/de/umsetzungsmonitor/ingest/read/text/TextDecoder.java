package de.umsetzungsmonitor.ingest.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds the encoding of a text from its bytes. */
final class TextDecoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * The text of the bytes: by byte order mark if there is one, else UTF-16 if every other byte is
   * zero as in Western text, else UTF-8, else Windows-1252.
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
    if (isMostlyZero(bytes, 1) && !isMostlyZero(bytes, 0)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (isMostlyZero(bytes, 0) && !isMostlyZero(bytes, 1)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return isMostlyRight(utf8) ? utf8 : new String(bytes, WINDOWS_1252);
  }

  /** Whether most of the even (0) or odd (1) bytes are zero. */
  private static boolean isMostlyZero(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return bytes.length > 3 && zeros * 10L > bytes.length / 2 * 8L;
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
