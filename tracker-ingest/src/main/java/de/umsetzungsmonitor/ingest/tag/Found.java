package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.Set;

/**
 * A commitment in a sentence.
 *
 * @param start offset of its first character in the text
 * @param end offset behind its last
 */
record Found(TagRule rule, Set<Addressee> addressees, int start, int end) {

  ProposedTag in(String text) {
    TextSpan span = new TextSpan(text.substring(start, end), start, end);
    return new ProposedTag(rule.modality(), addressees, span, rule.id(), rule.confidence());
  }

  Found from(int first) {
    return new Found(rule, addressees, Math.min(first, start), Math.max(end, first));
  }
}
