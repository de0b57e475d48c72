package de.umsetzungsmonitor.ingest.read;

import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.ReadResult;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown. The type is found from the bytes, never from a file name. */
public final class SourceReader {

  /** Of a text, fewer than one character in this many is a control character. */
  private static final int CONTROLS_ONE_IN = 200;

  /** So few of them are damage, however short the text is. */
  private static final int FEW = 8;

  private final int maxBytes;
  private final int maxLines;

  /** A reader that rejects files with more bytes or lines than these. */
  public SourceReader(int maxBytes, int maxLines) {
    this.maxBytes = maxBytes;
    this.maxLines = maxLines;
  }

  /**
   * The text of the file, or why there is none: any {@link RejectionReason} but {@link
   * RejectionReason#NO_PROVISION}. Never throws for any bytes, in time linear in their number.
   *
   * @param progress is told of each page of a file that has pages
   */
  public ReadResult read(byte[] bytes, ReadProgress progress) {
    if (bytes.length > maxBytes) {
      return new ReadResult.Rejected(RejectionReason.TOO_LARGE, bytes.length + " bytes");
    }
    String type = FileSignature.typeOf(bytes);
    if (type != null) {
      return new ReadResult.Rejected(RejectionReason.UNSUPPORTED_TYPE, type);
    }
    String text = TextDecoder.decode(bytes);
    if (text.isBlank()) {
      return new ReadResult.Rejected(RejectionReason.EMPTY, "no text");
    }
    String fault = faultOf(text);
    if (fault != null) {
      return new ReadResult.Rejected(RejectionReason.UNSUPPORTED_TYPE, fault);
    }
    return fromLines(LineCleaner.clean(text));
  }

  private ReadResult fromLines(List<SourceLine> lines) {
    if (lines.size() > maxLines) {
      return new ReadResult.Rejected(RejectionReason.TOO_LONG, lines.size() + " lines");
    }
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      return new ReadResult.Rejected(RejectionReason.EMPTY, "no visible text");
    }
    return new ReadResult.Read(new SourceText(lines));
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
