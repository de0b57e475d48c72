package de.umsetzungsmonitor.ingest.filter;

import java.util.List;

/** One step between the lines of a file and the lines of its text. */
interface LineFilter {

  /** The lines without what this filter is about; footnotes go into the book. Linear in time. */
  List<Line> apply(List<Line> lines, FootnoteBook footnotes);
}
