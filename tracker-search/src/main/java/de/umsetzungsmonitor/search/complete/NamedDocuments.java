package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.search.complete.Completed.NamedDocument;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.springframework.stereotype.Component;

/** Finds the documents that a search calls by their symbol or by words of their title. */
@Component
public class NamedDocuments {

  private static final int MOST = 3;

  /** Of more documents with the same words in their title, these are looked at. */
  private static final int LOOKED_AT = 20;

  /** What is longer was pasted and names no document. */
  private static final int LONGEST = 1_000;

  private final ProvisionIndex index;

  NamedDocuments(ProvisionIndex index) {
    this.index = index;
  }

  /**
   * Those whose symbol or title has all telling words, at most three, first those whose title has
   * little else; of more than twenty such documents the first twenty are looked at. One word alone
   * names only what is called so.
   */
  public List<NamedDocument> in(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    Optional<Query> query =
        text.length() > LONGEST ? Optional.empty() : new NameQueries(text).named();
    if (query.isEmpty()) {
      return List.of();
    }
    return index
        .read(searcher -> found(searcher, query.get(), NameQueries.telling(text)))
        .orElse(List.of());
  }

  private static List<NamedDocument> found(IndexSearcher searcher, Query query, Set<String> words)
      throws IOException {
    List<NamedDocument> found = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(query, LOOKED_AT, ProvisionFields.IN_DOCUMENT_ORDER).scoreDocs) {
      NamedDocument document = NamedDocument.read(searcher, hit);
      if (words.size() > 1 || isCalled(document, words)) {
        found.add(document);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(document -> NameQueries.telling(document.title()).size()))
        .limit(MOST)
        .toList();
  }

  private static boolean isCalled(NamedDocument document, Set<String> words) {
    return words.equals(NameQueries.telling(document.title()))
        || words.equals(NameQueries.telling(Objects.requireNonNullElse(document.symbol(), "")));
  }
}
