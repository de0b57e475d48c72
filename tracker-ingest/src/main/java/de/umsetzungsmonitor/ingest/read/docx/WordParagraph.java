package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph while it is read. */
final class WordParagraph {

  /** Line breaks within are line feeds. */
  final StringBuilder text = new StringBuilder();

  /** What stands in text boxes anchored here. */
  final List<SourceLine> boxes = new ArrayList<>();

  String style = "";
  @Nullable String num;
  @Nullable Integer level;
  boolean heading;
  boolean plainRuns;

  /** Its end was deleted as a tracked change: it goes on with the next paragraph. */
  boolean joinsNext;
}
