package de.umsetzungsmonitor.ingest.preview;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.version.ComparedProvision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One provision as found in a text.
 *
 * @param eId Akoma Ntoso style, unique in its document, only {@code [A-Za-z0-9_]}
 * @param label the number as cited, unique in its document
 * @param parentEId the provision it stands under; that one comes earlier in the list
 * @param heading the headings above it, outermost first, parted by " › "
 * @param text on one line, without its number and without footnotes; the text of a parent does not
 *     repeat the text of its points
 * @param line the line of the text read on which it begins, from 1
 * @param page the page on which it begins, from 1, or null where the format has no pages
 */
public record SplitProvision(
    String eId,
    String label,
    ProvisionKind kind,
    @Nullable String parentEId,
    @Nullable String heading,
    String text,
    List<SplitFootnote> footnotes,
    int line,
    @Nullable Integer page) {
  public SplitProvision {
    footnotes = List.copyOf(footnotes);
  }

  /** The same provision under another one, or under none. */
  public SplitProvision under(@Nullable String parent) {
    return new SplitProvision(eId, label, kind, parent, heading, text, footnotes, line, page);
  }

  /** What of it is compared with another version of the text. */
  public ComparedProvision compared() {
    return new ComparedProvision(eId, label, kind, heading, text);
  }

  SplitProvision onPage(@Nullable Integer itsPage) {
    return new SplitProvision(eId, label, kind, parentEId, heading, text, footnotes, line, itsPage);
  }
}
