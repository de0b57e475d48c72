package de.umsetzungsmonitor.ingest.read;

import de.umsetzungsmonitor.ingest.read.docx.DocxReader;
import de.umsetzungsmonitor.ingest.read.html.HtmlReader;
import de.umsetzungsmonitor.ingest.read.pdf.PdfReader;
import de.umsetzungsmonitor.ingest.read.text.PlainTextReader;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.ReadResult;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;

/** Reads a file by the reader of its type, which is found from the bytes, never from a name. */
public final class SourceReader {

  private final ReadLimits limits;

  /** A reader that rejects what is beyond these limits. */
  public SourceReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * The text of the file, or why there is none: any {@link RejectionReason} but {@link
   * RejectionReason#NO_PROVISION}. Never throws for any bytes, in time linear in their number.
   *
   * @param progress is told of each page of a file that has pages
   */
  public ReadResult read(byte[] bytes, ReadProgress progress) {
    try {
      if (bytes.length > limits.maxBytes()) {
        throw new Unreadable(RejectionReason.TOO_LARGE, bytes.length + " bytes");
      }
      return new ReadResult.Read(checked(readAs(FileType.of(bytes), bytes, progress)));
    } catch (Unreadable e) {
      return e.asResult();
    }
  }

  private SourceText readAs(FileType type, byte[] bytes, ReadProgress progress) {
    return switch (type) {
      case PDF -> new PdfReader(limits).read(bytes, progress);
      case PLAIN -> readText(PlainTextReader.decode(bytes));
      case ZIP -> new DocxReader(limits).read(bytes);
      case ENCRYPTED_OFFICE -> throw new Unreadable(RejectionReason.ENCRYPTED, type.name());
      case OFFICE_97, RTF -> throw new Unreadable(RejectionReason.OLD_FORMAT, type.name());
      case OTHER -> throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, type.name());
    };
  }

  private SourceText readText(String text) {
    return HtmlReader.isHtml(text) ? new HtmlReader(limits).read(text) : PlainTextReader.read(text);
  }

  private SourceText checked(SourceText text) {
    if (text.lines().size() > limits.maxLines()) {
      throw new Unreadable(RejectionReason.TOO_LONG, text.lines().size() + " lines");
    }
    long characters = text.lines().stream().mapToLong(line -> line.text().length()).sum();
    if (characters > limits.maxCharacters()) {
      throw new Unreadable(RejectionReason.TOO_LONG, characters + " characters");
    }
    if (text.lines().stream().allMatch(line -> line.text().isBlank())) {
      throw new Unreadable(RejectionReason.EMPTY, "no visible text");
    }
    return text;
  }
}
