package de.umsetzungsmonitor.domain.provision;

import java.util.List;

/**
 * Where there is something to do about tags.
 *
 * @param most the documents with the most of it, those first
 * @param others how many other documents there are
 * @param inOthers how many provisions it concerns in those
 */
public record OpenTagging(List<OfDocument> most, long others, long inOthers) {

  /**
   * What there is to do in a document.
   *
   * @param citation its symbol, or its title where it has none
   * @param provisions how many provisions it concerns
   */
  public record OfDocument(String slug, String citation, long provisions) {}
}
