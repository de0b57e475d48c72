package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import java.util.Set;

/**
 * A commitment in a sentence.
 *
 * @param infinitive whether its verb is an infinitive, so that a verb above can govern it
 * @param start offset of its first character in the text
 * @param end offset behind its last
 */
record Found(TagRule rule, Set<Addressee> addressees, boolean infinitive, int start, int end) {

  /** The proposal, with its words cut out of the text. */
  ProposedTag in(String text) {
    TextSpan span = new TextSpan(text.substring(start, end), start, end);
    return new ProposedTag(rule.modality(), addressees, span, rule.id(), rule.confidence());
  }
}
