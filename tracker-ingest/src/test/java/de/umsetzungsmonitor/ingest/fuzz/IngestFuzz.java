package de.umsetzungsmonitor.ingest.fuzz;

import de.umsetzungsmonitor.ingest.read.docx.WordPieces;
import de.umsetzungsmonitor.ingest.read.pdf.PagePieces;
import java.util.Arrays;

/**
 * Makes a file of an input, and has it read and split. The first byte says what the others are: the
 * file itself, or pieces of a text, of a Word document or of a PDF.
 */
public final class IngestFuzz {

  /** Comes first where the rest is the file itself. */
  static final byte FILE = 0;

  static final byte KINDS = 4;

  private IngestFuzz() {}

  /** Loads what takes long before the first input is timed; Jazzer calls it by this name. */
  public static void fuzzerInitialize() {
    for (byte kind = 0; kind < KINDS; kind++) {
      fuzzerTestOneInput(new byte[] {kind, 1, 32, 36, 0, 1, 34, 36, 0});
    }
  }

  /** Fails if a promise is broken; Jazzer calls it by this name. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    switch (Math.floorMod(input[0], KINDS)) {
      case FILE -> SplitPromises.hold(rest);
      case 1 -> SplitPromises.hold(WordPieces.file(rest));
      case 2 -> SplitPromises.hold(PagePieces.file(rest));
      default -> hold(TextPieces.text(rest));
    }
  }

  private static void hold(String text) {
    try {
      SplitPromises.hold(text);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("A promise is broken for this text:\n" + text, e);
    }
  }

  /** The input that stands for a file. */
  static byte[] input(byte[] file) {
    byte[] input = new byte[file.length + 1];
    input[0] = FILE;
    System.arraycopy(file, 0, input, 1, file.length);
    return input;
  }
}
