package de.umsetzungsmonitor.ingest.read.text;

import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown. */
public final class PlainTextReader {

  /** Of a text, fewer than one character in this many is a control character. */
  private static final int CONTROLS_ONE_IN = 200;

  /** So few of them are damage, however short the text is. */
  private static final int FEW = 8;

  private PlainTextReader() {}

  /**
   * The characters of the bytes; see {@link TextDecoder}.
   *
   * @throws Unreadable if they are no text
   */
  public static String decode(byte[] bytes) {
    String text = TextDecoder.decode(bytes);
    String fault = faultOf(text);
    if (fault != null) {
      throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, fault);
    }
    return text;
  }

  /** The lines of the text as they are printed. */
  public static SourceText read(String text) {
    return new SourceText(LineCleaner.clean(text));
  }

  private static @Nullable String faultOf(String text) {
    long strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "null bytes";
      }
      if (c == '\uFFFD' || (c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0)) {
        strange++;
      }
    }
    return strange > FEW && strange * CONTROLS_ONE_IN > text.length() ? "binary" : null;
  }
}
