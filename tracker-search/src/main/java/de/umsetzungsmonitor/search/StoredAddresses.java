package de.umsetzungsmonitor.search;

import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Where the provisions are that were found, as the index has it stored. */
final class StoredAddresses {

  private static final Set<String> ADDRESS = Set.of(ProvisionFields.SLUG, ProvisionFields.E_ID);

  private StoredAddresses() {}

  /** Those of hits, in their order. */
  static List<ProvisionAddress> of(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<ProvisionAddress> addresses = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      Document document = stored.document(hit.doc, ADDRESS);
      addresses.add(
          new ProvisionAddress(
              document.get(ProvisionFields.SLUG), document.get(ProvisionFields.E_ID)));
    }
    return addresses;
  }
}
