package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.complete.Completed.NamedDocument;
import de.umsetzungsmonitor.search.complete.Completed.NamedProvision;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.springframework.stereotype.Component;

/** Completes what people type into the search. */
@Component
public class Completions {

  private static final int PROVISIONS = 4;
  private static final int DOCUMENTS = 2;
  private static final int WORDS = 4;
  private static final int LONGEST = 200;

  /** So many provisions are looked at to find some under different headings. */
  private static final int SAME_HEADING = 200;

  /** What stands behind another sign, as in "A/RES", begins no word. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(?:(?<=[\\s\"„“”«»‚‘’'(]|\\p{L}-)|^)\\p{L}{2,}$");

  private static final Set<String> OF_PROVISION =
      Set.of(
          ProvisionFields.SLUG,
          ProvisionFields.E_ID,
          ProvisionFields.LABEL,
          ProvisionFields.KIND,
          ProvisionFields.HEADING);

  private final ProvisionIndex index;

  Completions(ProvisionIndex index) {
    this.index = index;
  }

  /**
   * What may be meant, at most ten proposals; nothing for less than two characters and for more
   * than anybody types.
   */
  public Completed of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC).stripLeading();
    if (text.strip().length() < 2 || text.length() > LONGEST) {
      return Completed.NOTHING;
    }
    return index.read(searcher -> complete(searcher, text)).orElse(Completed.NOTHING);
  }

  private static Completed complete(IndexSearcher searcher, String text) throws IOException {
    NameQueries names = new NameQueries(text);
    List<NamedProvision> cited = cited(searcher, names.cited());
    return cited.isEmpty()
        ? new Completed(
            headed(searcher, names.headed()),
            titled(searcher, names.titled()),
            queries(searcher, text))
        : new Completed(cited, titled(searcher, names.titled()), List.of());
  }

  private static List<NamedProvision> cited(IndexSearcher searcher, Optional<Query> query)
      throws IOException {
    List<NamedProvision> cited = new ArrayList<>();
    for (ScoreDoc hit : found(searcher, query, PROVISIONS)) {
      cited.add(provision(searcher, hit));
    }
    return cited;
  }

  /** Of provisions under the same heading, the first one. */
  private static List<NamedProvision> headed(IndexSearcher searcher, Optional<Query> query)
      throws IOException {
    Map<String, NamedProvision> byHeading = new LinkedHashMap<>();
    for (ScoreDoc hit : found(searcher, query, SAME_HEADING)) {
      NamedProvision provision = provision(searcher, hit);
      byHeading.putIfAbsent(provision.slug() + provision.heading(), provision);
      if (byHeading.size() == PROVISIONS) {
        break; // each further one would be read from the disk in vain
      }
    }
    return List.copyOf(byHeading.values());
  }

  private static List<NamedDocument> titled(IndexSearcher searcher, Optional<Query> query)
      throws IOException {
    List<NamedDocument> titled = new ArrayList<>();
    for (ScoreDoc hit : found(searcher, query, DOCUMENTS)) {
      titled.add(NamedDocument.read(searcher, hit));
    }
    return titled;
  }

  private static List<String> queries(IndexSearcher searcher, String text) throws IOException {
    Matcher last = LAST_WORD.matcher(text);
    if (!last.find()) {
      return List.of();
    }
    String before = text.substring(0, last.start());
    return new WordPrefix(last.group())
        .words(searcher, before, WORDS).stream().map(before::concat).toList();
  }

  private static List<ScoreDoc> found(IndexSearcher searcher, Optional<Query> query, int most)
      throws IOException {
    return query.isEmpty()
        ? List.of()
        : List.of(searcher.search(query.get(), most, ProvisionFields.IN_DOCUMENT_ORDER).scoreDocs);
  }

  private static NamedProvision provision(IndexSearcher searcher, ScoreDoc hit) throws IOException {
    Document document = searcher.storedFields().document(hit.doc, OF_PROVISION);
    return new NamedProvision(
        document.get(ProvisionFields.SLUG),
        document.get(ProvisionFields.E_ID),
        document.get(ProvisionFields.LABEL),
        ProvisionKind.valueOf(document.get(ProvisionFields.KIND)),
        document.get(ProvisionFields.HEADING));
  }
}
