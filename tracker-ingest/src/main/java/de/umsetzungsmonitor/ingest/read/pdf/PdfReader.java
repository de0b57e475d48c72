package de.umsetzungsmonitor.ingest.read.pdf;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF. */
public final class PdfReader {

  private final ReadLimits limits;

  /** A reader that rejects what is beyond these limits. */
  public PdfReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * The lines of all pages in reading order, with their pages and footnotes.
   *
   * @throws Unreadable if there is no text to be had
   */
  public SourceText read(byte[] bytes, ReadProgress progress) {
    PackedStreams.check(bytes, limits.maxUnpackedBytes(), new Deadline(limits.maxTime()));
    if (!PackedStreams.isComplete(bytes)) {
      throw new Unreadable(RejectionReason.DAMAGED, "PDF without end");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<List<TextLine>> pages = pages(document, progress);
      if (pages.stream().allMatch(List::isEmpty)) {
        throw new Unreadable(RejectionReason.NO_TEXT, pages.size() + " pages without text");
      }
      return new PdfText(pages).asSource();
    } catch (Unreadable e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new Unreadable(RejectionReason.ENCRYPTED, "PDF");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Unreadable(RejectionReason.DAMAGED, "PDF: " + e.getClass().getSimpleName());
    } catch (OutOfMemoryError e) { // one huge buffer that a lying stream asked for
      throw new Unreadable(RejectionReason.TOO_COMPLEX, "PDF: memory");
    }
  }

  private List<List<TextLine>> pages(PDDocument document, ReadProgress progress)
      throws IOException {
    int count = document.getNumberOfPages();
    if (count == 0) {
      throw new Unreadable(RejectionReason.DAMAGED, "PDF without pages");
    }
    if (count > limits.maxPages()) {
      throw new Unreadable(RejectionReason.TOO_LONG, count + " pages");
    }
    Duration time = limits.maxTime().plus(limits.maxTimePerPage().multipliedBy(count));
    List<List<TextLine>> pages = new ArrayList<>();
    new GlyphCollector(
            (number, glyphs, rules) -> {
              pages.add(PageLayout.lines(number, glyphs, rules));
              progress.page(number, count);
            },
            new Deadline(time),
            limits.maxCharacters())
        .collect(document);
    return pages;
  }
}
