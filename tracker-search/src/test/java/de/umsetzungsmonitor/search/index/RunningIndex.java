package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An index that follows a database: one of several instances, in this process or in another. */
final class RunningIndex implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final Path directory;

  RunningIndex(String url, String username, String password, Path directory) {
    this.directory = directory;
    context.registerBean(
        JdbcClient.class,
        () -> JdbcClient.create(new DriverManagerDataSource(url, username, password)));
    context.registerBean(
        SearchProperties.class, () -> new SearchProperties(directory, Duration.ofMillis(20), 10));
    context.register(
        ProvisionChanges.class,
        IndexableProvisions.class,
        Generations.class,
        ProvisionIndex.class,
        IndexRebuild.class,
        ChangeFollower.class,
        IndexUpdates.class);
    context.refresh();
  }

  static RunningIndex in(Path directory, JdbcConnectionDetails database) {
    return new RunningIndex(
        database.getJdbcUrl(), database.getUsername(), database.getPassword(), directory);
  }

  /** Runs until it is killed. */
  static void main(String[] args) throws InterruptedException {
    new RunningIndex(args[0], args[1], args[2], Path.of(args[3]));
    System.out.println("running");
    Thread.sleep(Long.MAX_VALUE);
  }

  /** A process of its own, which runs when this returns. */
  static Process process(Path directory, JdbcConnectionDetails database) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RunningIndex.class.getName(),
                database.getJdbcUrl(),
                database.getUsername(),
                database.getPassword(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (output.lines().noneMatch("running"::equals)) {
      throw new AssertionError("The process ended before it ran");
    }
    return process;
  }

  boolean awaitCaughtUp() throws InterruptedException {
    return context.getBean(IndexUpdates.class).awaitCaughtUp(Duration.ofSeconds(20));
  }

  /** All that was stored, counted and reported, by the address of the provision. */
  SortedMap<String, List<String>> content() {
    return context.getBean(ProvisionIndex.class).read(RunningIndex::content).orElseThrow();
  }

  List<String> generations() throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static SortedMap<String, List<String>> content(FacetedSearcher searcher)
      throws IOException {
    SortedMap<String, List<String>> content = new TreeMap<>();
    int all = Math.max(1, searcher.getIndexReader().maxDoc());
    for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), all).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      List<String> values = new ArrayList<>();
      document.getFields().forEach(field -> values.add(field.name() + "=" + field.stringValue()));
      addValues(searcher.getIndexReader(), hit.doc, values);
      String address =
          document.get(ProvisionFields.SLUG) + "/" + document.get(ProvisionFields.E_ID);
      if (content.put(address, values) != null) {
        throw new AssertionError(address + " is there twice");
      }
    }
    return content;
  }

  private static void addValues(IndexReader reader, int doc, List<String> values)
      throws IOException {
    List<String> counted = new ArrayList<>();
    for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
      NumericDocValues number = MultiDocValues.getNumericValues(reader, field.name);
      if (number != null && number.advanceExact(doc)) {
        counted.add(field.name + "=" + number.longValue());
      }
    }
    SortedSetDocValues facets = MultiDocValues.getSortedSetValues(reader, "$facets");
    if (facets != null && facets.advanceExact(doc)) {
      for (int i = 0; i < facets.docValueCount(); i++) {
        counted.add(facets.lookupOrd(facets.nextOrd()).utf8ToString());
      }
    }
    counted.sort(null);
    values.addAll(counted);
  }
}
