package de.umsetzungsmonitor.ingest.filter;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.List;

/**
 * The lines of a text, none of them blank, and its footnotes by index.
 *
 * @param lines in order, each with its number in the file
 * @param footnotes what {@link FootnoteMarks} in the lines point to
 */
public record FilteredText(List<Line> lines, List<Footnote> footnotes) {}
