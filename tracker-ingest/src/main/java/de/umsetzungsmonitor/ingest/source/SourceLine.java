package de.umsetzungsmonitor.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param text without line end; composed (NFC) and without invisible characters; leading spaces
 *     stand for an indent; a tab may part the cells of a row of a table; a soft hyphen stands only
 *     at the end, where a word is broken; footnotes that the format knows are marked as {@link
 *     FootnoteMarks} says
 * @param page the page on which it stands, from 1, or null where the format has no pages
 */
public record SourceLine(String text, @Nullable Integer page, LineRole role) {

  /** A line of a format that has neither pages nor paragraphs. */
  public static SourceLine printed(String text) {
    return new SourceLine(text, null, LineRole.PRINTED);
  }

  /** The text to show to a reader: without footnote marks and without the soft hyphen. */
  public String visible() {
    String plain = text.indexOf('\u00AD') < 0 ? text : text.replace('\u00AD', '-');
    return FootnoteMarks.strip(plain);
  }
}
