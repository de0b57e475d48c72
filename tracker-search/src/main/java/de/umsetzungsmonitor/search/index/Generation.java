package de.umsetzungsmonitor.search.index;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvision;
import de.umsetzungsmonitor.domain.index.IndexableReports;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One index in a directory of its own, open for adding to it and searching in it in several threads
 * at once; making visible and lasting is done by one after the other. Only one thread follows the
 * database: it alone replaces and tidies.
 */
final class Generation implements Closeable {

  private static final double BUFFER_MB = 64;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final IndexOrigin origin;

  private volatile @Nullable ChangePosition position;
  private volatile @Nullable ChangePosition written;
  private long replacedAt = System.nanoTime();
  private boolean isTidy;
  private long shownAt = System.nanoTime();
  private long committedAt = System.nanoTime();

  private Generation(
      Path path, Directory directory, IndexOrigin origin, @Nullable ChangePosition position)
      throws IOException {
    this.path = path;
    this.directory = directory;
    this.origin = origin;
    this.position = position;
    this.written = position;
    this.writer = new IndexWriter(directory, config(position == null));
    try {
      this.searchers = new SearcherManager(writer, new FacetedSearchers());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer::rollback); // gives the write lock back
      throw e;
    }
  }

  /** An empty one in a new directory. */
  static Generation create(Path path) throws IOException {
    return open(path, FSDirectory.open(path), IndexOrigin.now(), null);
  }

  /**
   * What the one in a directory says of itself; empty if it was never finished, or made by an
   * analysis whose indexes cannot be searched any more.
   *
   * @throws IOException if it is damaged
   */
  static Optional<IndexCommitData> committed(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      return DirectoryReader.indexExists(directory)
          ? IndexCommitData.read(SegmentInfos.readLatestCommit(directory).getUserData())
              .filter(data -> data.origin().isReadable())
          : Optional.empty();
    }
  }

  /**
   * The one that lives in a directory.
   *
   * @param committed what it says of itself
   * @throws IOException if it is damaged, or in use by another process
   */
  static Generation open(Path path, IndexCommitData committed) throws IOException {
    checkIntegrity(path);
    return open(path, FSDirectory.open(path), committed.origin(), committed.position());
  }

  private static Generation open(
      Path path, Directory directory, IndexOrigin origin, @Nullable ChangePosition position)
      throws IOException {
    try {
      return new Generation(path, directory, origin, position);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private static void checkIntegrity(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  Path path() {
    return path;
  }

  /** When it was built, and with which analysis. */
  IndexOrigin origin() {
    return origin;
  }

  /** Up to where it can be searched; null until it has read everything once. */
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
    replacedAt = System.nanoTime();
    isTidy = false;
  }

  /**
   * Drops what is left of replaced provisions once no more were for a while, in a thread of Lucene.
   * Until then they count in how rare a word is, and so in the order of hits, which is to be the
   * same on each instance.
   */
  void tidyAfter(Duration pause) throws IOException {
    if (!isTidy && isPast(replacedAt, pause)) {
      isTidy = true;
      writer.forceMergeDeletes(false);
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

  /** Remembers up to where everything has been written; it is not searchable by that. */
  void wrote(ChangePosition upTo) {
    written = upTo;
  }

  /** Makes searchable what was written. */
  synchronized void show() throws IOException {
    ChangePosition upTo = written; // what is written while it is made searchable may be missed
    searchers.maybeRefreshBlocking();
    position = upTo;
    shownAt = System.nanoTime();
  }

  /** The same, if it was last done before a time. */
  synchronized void showAfter(Duration pause) throws IOException {
    if (isPast(shownAt, pause)) {
      show();
    }
  }

  /** Makes what was written last, and with it up to where it was read. */
  synchronized void commit() throws IOException {
    ChangePosition upTo = written;
    if (upTo != null) {
      writer.setLiveCommitData(new IndexCommitData(origin, upTo).entries());
      writer.commit();
      committedAt = System.nanoTime();
    }
  }

  /** The same, if it is worth it and was last done before a time. */
  synchronized void commitAfter(Duration pause) throws IOException {
    if (isPast(committedAt, pause) && writer.hasUncommittedChanges()) {
      commit();
    }
  }

  private static boolean isPast(long nanoTime, Duration pause) {
    return System.nanoTime() - nanoTime >= pause.toNanos();
  }

  FacetedSearcher acquire() throws IOException {
    return (FacetedSearcher) searchers.acquire();
  }

  void release(FacetedSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /**
   * Makes one segment of all there are, in a thread of Lucene, while it is searched and written to.
   * It is shown and made last with what is followed next.
   */
  void mergeInBackground() throws IOException {
    writer.forceMerge(1, false);
  }

  /** Closes it as it was last committed; searches under way end undisturbed. */
  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
  }

  private static IndexWriterConfig config(boolean isNew) {
    return new IndexWriterConfig(new GermanAnalysis())
        .setSimilarity(FacetedSearcher.SIMILARITY)
        .setCodec(new ProvisionCodec())
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false)
        .setOpenMode(isNew ? OpenMode.CREATE : OpenMode.APPEND);
  }
}
