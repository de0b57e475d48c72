package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * What may be meant by what was typed so far.
 *
 * @param provisions those that are cited, or whose heading has the words
 * @param documents those whose symbol or title has the words
 * @param queries what was typed with its last word completed, first by the word that most
 *     provisions have with the words before it; none if a provision is cited
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
  public record NamedDocument(String slug, @Nullable String symbol, String title) {

    private static final Set<String> FIELDS =
        Set.of(ProvisionFields.SLUG, ProvisionFields.SYMBOL, ProvisionFields.DOCUMENT_TITLE);

    /** That of a provision. */
    static NamedDocument read(IndexSearcher searcher, ScoreDoc provision) throws IOException {
      Document stored = searcher.storedFields().document(provision.doc, FIELDS);
      return new NamedDocument(
          stored.get(ProvisionFields.SLUG),
          stored.get(ProvisionFields.SYMBOL),
          stored.get(ProvisionFields.DOCUMENT_TITLE));
    }
  }
}
