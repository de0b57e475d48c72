package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be meant by what was typed so far.
 *
 * @param provisions those that are cited, or whose heading has the words
 * @param documents those whose symbol or title has the words
 * @param queries what was typed with its last word completed, the most frequent word first
 */
public record Completed(
    List<NamedProvision> provisions, List<NamedDocument> documents, List<String> queries) {

  /** Nothing comes to mind. */
  public static final Completed NOTHING = new Completed(List.of(), List.of(), List.of());

  /**
   * A provision to go to.
   *
   * @param heading all headings above it
   */
  public record NamedProvision(
      String slug, String eId, String label, ProvisionKind kind, @Nullable String heading) {}

  /** A document to go to. */
  public record NamedDocument(String slug, @Nullable String symbol, String title) {}
}
