package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.provision.Provision;
import java.util.Map;

/** A version that is being stored, and whose place each of its provisions takes. */
public final class Succession {

  /** Whose place a provision takes, and whether its text is another. */
  record Predecessor(Provision provision, boolean textChanged) {}

  private final PolicyDocument document;
  private final Map<String, Predecessor> predecessors;

  Succession(PolicyDocument document, Map<String, Predecessor> predecessors) {
    this.document = document;
    this.predecessors = predecessors;
  }

  /** The new version, stored and in force, still without provisions. */
  public PolicyDocument document() {
    return document;
  }

  /** Puts a provision of the new version, not stored yet, in its predecessor's place. */
  public Provision succeed(Provision provision) {
    Predecessor predecessor = predecessors.get(provision.eId());
    if (predecessor != null) {
      provision.succeed(predecessor.provision(), predecessor.textChanged());
    }
    return provision;
  }
}
