package de.umsetzungsmonitor.ingest.tag;

import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.ingest.preview.TextFamily;
import java.util.List;
import java.util.Set;

/**
 * One way in which words carry a commitment.
 *
 * @param id stays the same for good: suggestions and decisions refer to it
 * @param explanation a German sentence that tells an analyst why the rule proposes a tag
 * @param confidence the share of its proposals that hold, from 0 to 1
 * @param families the kinds of texts in which it holds
 * @param needsAddressee whether it says nothing where nobody is named
 * @param needsList whether it holds only where a list follows that says what is promised
 * @param frame what is looked for
 * @param asked where they stand who are asked
 * @param active finite forms of its verbs
 * @param passive participles, "werden aufgefordert"
 * @param infinitive forms with or without "zu", "beschließt, die Staaten aufzufordern"
 */
public record TagRule(
    String id,
    Modality modality,
    String explanation,
    double confidence,
    Set<TextFamily> families,
    boolean needsAddressee,
    boolean needsList,
    Frame frame,
    Asked asked,
    List<Cue> active,
    Set<String> passive,
    Set<String> infinitive) {

  /** What a rule looks for. */
  enum Frame {
    /** One of its verbs. */
    VERB,
    /** A plain statement in the present, with a subject that has a duty. */
    STATEMENT,
    /** A key action that names who is in charge. */
    ACTION,
    /** A paragraph that is only an infinitive, below the "beschließt" of a decision. */
    INFINITIVE
  }

  /** Whether it can only go on with what was asked before: "Sie sollten …". */
  boolean goesOn() {
    return frame == Frame.VERB && asked == Asked.SUBJECT && modality == Modality.RECOMMENDATION;
  }
}
