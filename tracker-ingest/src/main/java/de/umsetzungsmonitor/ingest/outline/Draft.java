package de.umsetzungsmonitor.ingest.outline;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Typography;
import de.umsetzungsmonitor.ingest.preview.SplitProvision;
import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provision that may still grow. */
final class Draft {

  private static final int END_LOOKED_AT = 100;

  final String eId;
  final String label;
  private final ProvisionKind kind;
  private final @Nullable Draft parent;
  private @Nullable String heading;
  private final int line;
  private final StringBuilder text;

  Draft(
      String eId,
      String label,
      ProvisionKind kind,
      @Nullable Draft parent,
      @Nullable String heading,
      int line,
      String text) {
    this.eId = eId;
    this.label = label;
    this.kind = kind;
    this.parent = parent;
    this.heading = heading;
    this.line = line;
    this.text = new StringBuilder(text);
  }

  /** Whether it says something; a bare number before points says nothing of its own. */
  boolean isWorthKeeping() {
    return !FootnoteMarks.strip(text.toString()).isBlank();
  }

  boolean isDemand() {
    return kind != ProvisionKind.NARRATIVE && kind != ProvisionKind.RECITAL;
  }

  /** Whether it ends with a full stop, a semicolon or a comma; a colon leads on. */
  boolean endsClause() {
    String end = FootnoteMarks.strip(text.substring(Math.max(0, text.length() - END_LOOKED_AT)));
    return !end.endsWith(":") && Typography.isFinished(end);
  }

  boolean endsWithFullStop() {
    return Typography.endsWithFullStop(end());
  }

  boolean endsSentence() {
    return Typography.endsSentence(end());
  }

  private String end() {
    return FootnoteMarks.strip(text.substring(Math.max(0, text.length() - END_LOOKED_AT)));
  }

  /** The heading of an article comes behind its number. */
  void standUnder(@Nullable String path) {
    heading = path;
  }

  void append(String more) {
    text.append(' ').append(more);
  }

  SplitProvision finish(List<Footnote> footnotes) {
    OwnNotes own = new OwnNotes(footnotes);
    String plain = withoutDash(FootnoteMarks.extract(text.toString(), own::add));
    return new SplitProvision(
        eId, label, kind, keptParent(), heading, plain, own.within(plain), line, null);
  }

  private @Nullable String keptParent() {
    Draft above = parent;
    while (above != null && !above.isWorthKeeping()) {
      above = above.parent;
    }
    return above == null ? null : above.eId;
  }

  /** A dash behind the last paragraph of a preamble leads over to the decision. */
  private static String withoutDash(String plain) {
    boolean dash = plain.endsWith(" –") || plain.endsWith(" —") || plain.endsWith(" -");
    return dash ? plain.substring(0, plain.length() - 2).stripTrailing() : plain;
  }
}
