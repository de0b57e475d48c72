package de.umsetzungsmonitor.ingest.read;

import java.util.List;

/** What came of reading a file: its lines, or the reason why there are none. */
public sealed interface ReadResult {

  /**
   * The lines of the text, without line ends.
   *
   * <p>Composed (NFC), without invisible characters; a line that begins a new page begins with a
   * form feed; a soft hyphen stands only at the end of a line, where a word is broken.
   */
  record Text(List<String> lines) implements ReadResult {
    public Text {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The file was not read.
   *
   * @param detail what was found, for the log and the programmer, such as "PDF"; never text from
   *     the file
   */
  record Rejected(RejectionReason reason, String detail) implements ReadResult {}
}
