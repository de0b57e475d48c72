package de.umsetzungsmonitor.ingest.read.pdf;

import static java.util.Objects.requireNonNull;

import de.umsetzungsmonitor.ingest.source.Deadline;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the glyphs of each page in the order in which they are drawn. */
final class GlyphCollector extends PDFTextStripper {

  /** Takes the glyphs of a page. */
  interface Pages {
    /** The glyphs that stand upright on the page with this number, from 1, and its lines. */
    void page(int number, List<Glyph> glyphs, PageRules rules);
  }

  private static final int BOLD = 600;

  /** Glyphs printed over each other to look bold lie closer than this share of their size. */
  private static final float OVERPRINT = 0.1f;

  private final Pages pages;
  private final Deadline deadline;
  private final int maxCharacters;
  private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
  private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
  private @Nullable PageRules rules;
  private int characters;

  GlyphCollector(Pages pages, Deadline deadline, int maxCharacters) {
    this.pages = pages;
    this.deadline = deadline;
    this.maxCharacters = maxCharacters;
  }

  void collect(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
  }

  @Override
  protected void startPage(PDPage page) {
    byDirection.clear();
    rules = new PageRules(page);
  }

  /** Text that runs in another direction than most of the page is a note in the margin. */
  @Override
  protected void endPage(PDPage page) {
    List<Glyph> upright =
        byDirection.values().stream()
            .max((one, other) -> Integer.compare(one.size(), other.size()))
            .orElse(List.of());
    pages.page(getCurrentPageNo(), List.copyOf(upright), requireNonNull(rules));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    deadline.check();
    if (rules != null) {
      rules.drawn(operator, operands, getGraphicsState().getCurrentTransformationMatrix());
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty() || isOffPage(position)) {
      return;
    }
    characters += text.length();
    if (characters > maxCharacters) {
      throw new Unreadable(RejectionReason.TOO_LONG, "more than " + maxCharacters + " characters");
    }
    Glyph glyph =
        new Glyph(
            text,
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            position.getFontSizeInPt(),
            bold.computeIfAbsent(position.getFont(), GlyphCollector::isBold));
    List<Glyph> glyphs =
        byDirection.computeIfAbsent((int) position.getDir(), unused -> new ArrayList<>());
    if (glyphs.isEmpty() || !isOverprint(glyph, glyphs.getLast())) {
      glyphs.add(glyph);
    }
  }

  private static boolean isOverprint(Glyph glyph, Glyph last) {
    float tolerance = glyph.size() * OVERPRINT;
    return glyph.text().equals(last.text())
        && Math.abs(glyph.x() - last.x()) < tolerance
        && Math.abs(glyph.y() - last.y()) < tolerance;
  }

  private static boolean isOffPage(TextPosition position) {
    boolean sideways = position.getDir() == 90 || position.getDir() == 270;
    float width = sideways ? position.getPageHeight() : position.getPageWidth();
    float height = sideways ? position.getPageWidth() : position.getPageHeight();
    float x = position.getXDirAdj();
    float y = position.getYDirAdj();
    return !(x >= 0 && x <= width && y >= 0 && y <= height && position.getFontSizeInPt() > 0);
  }

  private static boolean isBold(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    return name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD));
  }
}
