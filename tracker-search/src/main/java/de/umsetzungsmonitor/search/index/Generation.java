package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One index in a directory of its own, open for writing and searching. Its commits say which
 * analysis made it and up to which change it has read.
 */
final class Generation implements Closeable {

  private static final String ANALYSIS = "analysis";
  private static final String DATABASE = "database";
  private static final String XID = "xid";
  private static final String CHANGE = "change";
  private static final double BUFFER_MB = 64;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile @Nullable ChangePosition position;

  private Generation(Path path, Directory directory, @Nullable ChangePosition position)
      throws IOException {
    this.path = path;
    this.directory = directory;
    this.position = position;
    this.writer = new IndexWriter(directory, config(position == null));
    try {
      this.searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer::rollback); // gives the write lock back
      throw e;
    }
  }

  /** An empty one in a new directory. */
  static Generation create(Path path) throws IOException {
    return open(path, FSDirectory.open(path), null);
  }

  /**
   * The one that lives in a directory; empty if it was never finished or another analysis made it.
   *
   * @throws IOException if it is damaged, or in use by another process
   */
  static Optional<Generation> open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    Optional<ChangePosition> position =
        DirectoryReader.indexExists(directory) ? committed(directory) : Optional.empty();
    if (position.isEmpty()) {
      directory.close();
      return Optional.empty();
    }
    return Optional.of(open(path, directory, position.get()));
  }

  private static Generation open(Path path, Directory directory, @Nullable ChangePosition position)
      throws IOException {
    try {
      return new Generation(path, directory, position);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private static Optional<ChangePosition> committed(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!Integer.toString(GermanAnalysis.ANALYSIS_VERSION).equals(data.get(ANALYSIS))) {
      return Optional.empty();
    }
    return Optional.of(
        new ChangePosition(
            data.getOrDefault(DATABASE, ""),
            Long.parseLong(data.get(XID)),
            Long.parseLong(data.get(CHANGE))));
  }

  Path path() {
    return path;
  }

  /** Up to where it has read; null until it has read everything once. */
  @Nullable ChangePosition position() {
    return position;
  }

  /** Whether its files are still there and it can go on writing. */
  boolean isIntact() throws IOException {
    return writer.isOpen() && Files.isDirectory(path) && DirectoryReader.indexExists(directory);
  }

  /** Adds provisions that it does not have yet. */
  void add(List<IndexableProvision> provisions) throws IOException {
    for (IndexableProvision provision : provisions) {
      writer.addDocument(ProvisionDocument.of(provision));
    }
  }

  /** Forgets the touched provisions and takes in those that exist, however often it is told. */
  void replace(Collection<Long> touched, List<IndexableProvision> existing) throws IOException {
    for (IndexableProvision provision : existing) {
      writer.updateDocument(
          ProvisionDocument.idTerm(provision.id()), ProvisionDocument.of(provision));
    }
    Set<Long> gone = new HashSet<>(touched);
    existing.forEach(provision -> gone.remove(provision.id()));
    for (Long id : gone) {
      writer.deleteDocuments(ProvisionDocument.idTerm(id));
    }
  }

  /** Writes over what the states say, and nothing else of the documents. */
  void report(List<IndexableReports> reports) throws IOException {
    for (IndexableReports said : reports) {
      writer.updateDocValues(
          ProvisionDocument.idTerm(said.provisionId()),
          ProvisionDocument.ofReports(said).toArray(Field[]::new));
    }
  }

  /** Makes what was written searchable. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes what was written last, and remembers that everything up to the position is in it. */
  void commit(ChangePosition upTo) throws IOException {
    Map<String, String> data =
        Map.of(
            ANALYSIS, Integer.toString(GermanAnalysis.ANALYSIS_VERSION),
            DATABASE, upTo.database(),
            XID, Long.toString(upTo.xid()),
            CHANGE, Long.toString(upTo.id()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    position = upTo;
  }

  /** Remembers that nothing changed up to the position; not worth a commit. */
  void passOn(ChangePosition upTo) {
    position = upTo;
  }

  FacetedSearcher acquire() throws IOException {
    return (FacetedSearcher) searchers.acquire();
  }

  void release(FacetedSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Closes it as it was last committed; searches under way end undisturbed. */
  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
  }

  private static IndexWriterConfig config(boolean isNew) {
    return new IndexWriterConfig(new GermanAnalysis())
        .setSimilarity(FacetedSearcher.SIMILARITY)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false)
        .setOpenMode(isNew ? OpenMode.CREATE : OpenMode.APPEND);
  }

  private static final class Searchers extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      return new FacetedSearcher(reader);
    }
  }
}
