package de.umsetzungsmonitor.search.complete;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * A word as the texts write it; the index has it in lower case only.
 *
 * @param word as in the index
 */
record WrittenWord(String word) {

  private static final Set<String> TEXT = Set.of(ProvisionFields.TEXT, ProvisionFields.FOOTNOTE);

  /** So many provisions are read to find a word within a sentence. */
  private static final int READ = 3;

  /** What stands before a word that does not begin a sentence. */
  private static final Pattern WITHIN = Pattern.compile("[\\p{L}\\p{N},)“]\\s$");

  /** As it is written within a sentence, else as it is found first. */
  String in(IndexSearcher searcher) throws IOException {
    Pattern whole =
        Pattern.compile(
            "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String first = word;
    int read = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      PostingsEnum texts =
          segment.reader().postings(new Term(GermanAnalysis.WORD, word), PostingsEnum.NONE);
      while (texts != null && read < READ && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        Document text = searcher.storedFields().document(segment.docBase + texts.docID(), TEXT);
        for (String value : values(text)) {
          Matcher found = whole.matcher(value);
          while (found.find()) {
            if (WITHIN.matcher(value.substring(0, found.start())).find()) {
              return found.group();
            }
            first = first.equals(word) ? found.group() : first;
          }
        }
        read++;
      }
    }
    return first;
  }

  private static List<String> values(Document text) {
    return TEXT.stream().flatMap(field -> Stream.of(text.getValues(field))).toList();
  }
}
