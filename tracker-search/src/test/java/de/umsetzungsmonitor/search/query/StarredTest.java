package de.umsetzungsmonitor.search.query;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Words that are given by their beginning in a phrase, where many of the texts begin so. */
class StarredTest {

  private static final GermanAnalysis ANALYSIS = new GermanAnalysis();

  @Test
  void aBeginningOfManyWordsIsOneOfThemInBothFields() throws IOException {
    String text = "sexuelle " + words(1_200);
    assertThat(found("sexuelle ver*", text, "sexuelle Gewalt")).isEqualTo(1);
  }

  @Test
  void aBeginningOfTooManyWordsMayBeAnyWord() throws IOException {
    String text = words(2_100);
    assertThat(found("sexuelle ver*", text, "sexuelle Gewalt")).isEqualTo(1);
    assertThat(found("sexuelle ver* Kinder", text, "sexuelle Gewalt gegen Kinder")).isZero();
  }

  @Test
  void aloneABeginningOfTooManyWordsIsOneOfThem() throws IOException {
    String text = words(2_100);
    assertThat(found("ver*", text, "sexuelle Gewalt")).isEqualTo(1);
    assertThat(found("ver* ver*", text, "sexuelle Gewalt")).isEqualTo(1);
    assertThat(found("nie*", text, "sexuelle Gewalt")).isZero();
  }

  /** How many of the texts have the phrase. */
  private static int found(String phrase, String... texts) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter index = new IndexWriter(directory, new IndexWriterConfig(ANALYSIS))) {
        for (String text : texts) {
          Document document = new Document();
          document.add(new TextField(EXACT, text, Store.NO));
          document.add(new TextField(STEM, text, Store.NO));
          index.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        return searcher.count(new Starred(ANALYSIS, searcher).phrase(phrase));
      }
    }
  }

  /** Words that no dictionary has and that begin alike: "veraaak", "veraabk", … */
  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "ver" + letter(i / 676) + letter(i / 26) + letter(i) + "k")
        .collect(Collectors.joining(" "));
  }

  private static char letter(int number) {
    return (char) ('a' + number % 26);
  }
}
