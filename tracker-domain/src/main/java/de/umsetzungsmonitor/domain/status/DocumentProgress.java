package de.umsetzungsmonitor.domain.status;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import java.util.Map;

/**
 * How far the states have come with a document.
 *
 * @param metadata what identifies the text
 * @param provisions how many provisions it has, of any kind
 * @param reportable how many of them count: of a kind that states report on, and not found by
 *     people to ask something of others only, or of nobody
 * @param boundStates how many states it binds
 * @param counts how many reports of bound states on those provisions have each value
 */
public record DocumentProgress(
    String slug,
    DocumentMetadata metadata,
    int version,
    long provisions,
    long reportable,
    long boundStates,
    Map<StatusValue, Long> counts) {

  /** The symbol by which the text is cited, or its title where it has none. */
  public String citation() {
    return metadata.citation();
  }

  /** The same document with what was counted about its states. */
  DocumentProgress with(long bound, Map<StatusValue, Long> reports) {
    return new DocumentProgress(slug, metadata, version, provisions, reportable, bound, reports);
  }

  /** How many reports there could be. */
  public long owed() {
    return reportable * boundStates;
  }
}
