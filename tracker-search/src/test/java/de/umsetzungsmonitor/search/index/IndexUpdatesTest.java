package de.umsetzungsmonitor.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.AdditionalAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class IndexUpdatesTest {

  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Query ALL = new MatchAllDocsQuery();

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired Decisions decisions;
  @Autowired ProvisionChanges changes;
  @Autowired IndexableProvisions indexable;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @TempDir Path directory;
  private ProvisionIndex index;
  private IndexRebuild rebuild;
  private IndexUpdates updates;

  @BeforeEach
  void start() {
    examples.document("eins", Organization.UN, LocalDate.EPOCH, "Der Missbrauch.", "Das Kind.");
    startAnew();
  }

  @AfterEach
  void stop() {
    updates.stop();
  }

  @Test
  void aTagIsFoundWithinASecond() throws Exception {
    caughtUp();
    assertThat(count(modality("REQUEST"))).isZero();

    tag("para_1");
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aSuggestionIsFoundWithinASecondAfterItWasConfirmedAndNoLongerAfterThatWasUndone()
      throws Exception {
    TextSpan words = TextSpan.find("Der Missbrauch", "Der Missbrauch.", 0).orElseThrow();
    ProposedTag proposed =
        new ProposedTag(Modality.REQUEST, Set.of(Addressee.STATES), words, "rule", 0.9);
    long id = examples.suggest("eins", "para_1", "1", Instant.EPOCH, proposed).getFirst().id();
    caughtUp();
    assertThat(count(modality("REQUEST"))).isZero();

    decisions.confirm(id, "ana", Instant.EPOCH);
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 1);

    decisions.undo("ana", Instant.EPOCH.plusSeconds(1));
    await().atMost(Duration.ofSeconds(1)).until(() -> count(modality("REQUEST")) == 0);
  }

  @Test
  void whatAStateReportsIsFoundWithinASecondWithoutReadingTheProvisionAgain() throws Exception {
    caughtUp();
    assertThat(count(planned("DE"))).isZero();

    unnoticed("update provision set text = 'Der Hubschrauber.' where e_id = 'para_1'");
    report("para_1", "DE", StatusValue.PLANNED);
    await().atMost(Duration.ofSeconds(1)).until(() -> count(planned("DE")) == 1);
    assertThat(count(word("missbrauch"))).isEqualTo(1);
    assertThat(count(word("hubschrauber"))).isZero();

    report("para_1", "DE", StatusValue.IMPLEMENTED);
    report("para_1", "FR", StatusValue.PLANNED);
    caughtUp();
    assertThat(count(planned("DE"))).isZero();
    assertThat(count(planned("FR"))).isEqualTo(1);
    assertThat(count(word("missbrauch"))).isEqualTo(1);
  }

  @Test
  void aReportSurvivesARestartARebuildAndTheReplacementOfItsProvision() throws Exception {
    caughtUp();
    report("para_1", "DE", StatusValue.PLANNED);
    report("para_2", "DE", StatusValue.DECLINED);
    caughtUp();
    assertThat(count(planned("DE"))).isEqualTo(1);

    tag("para_1");
    caughtUp();
    assertThat(count(planned("DE"))).as("after it was replaced").isEqualTo(1);

    updates.stop();
    startAnew();
    caughtUp();
    assertThat(count(planned("DE"))).as("after a restart").isEqualTo(1);

    updates.stop();
    FileSystemUtils.deleteRecursively(directory);
    startAnew();
    caughtUp();
    assertThat(count(planned("DE"))).as("after a rebuild").isEqualTo(1);
  }

  @Test
  void aReportInTheTransactionThatAddsItsProvisionIsFound() throws Exception {
    caughtUp();
    transaction.executeWithoutResult(status -> {
      String[] texts = Stream.generate(() -> "Wort").limit(9).toArray(String[]::new);
      examples.document("neu", Organization.UN, LocalDate.EPOCH, texts);
      provisions.flush();
      jdbc.update(
          """
          insert into status_report (provision_id, iso2, version, value, changed_at, changed_by,
            confirmed_at, confirmed_by)
          select p.id, s.iso2, 1, 'PLANNED', now(), 'coordinator', now(), 'coordinator'
          from provision p join policy_document d on d.id = p.document_id and d.slug = 'neu'
          cross join member_state s
          """);
    });
    caughtUp();
    assertThat(count(planned("DE"))).isEqualTo(9);
    assertThat(count(planned("ZW"))).isEqualTo(9);

    examples.version("neu", Instant.now(), "Wort", "Wort");
    caughtUp();
    assertThat(count(planned("DE"))).as("taken over by the new version").isEqualTo(2);
  }

  @Test
  void aReportThatIsTakenAwayIsNotFound() throws Exception {
    report("para_1", "DE", StatusValue.PLANNED);
    caughtUp();
    assertThat(count(planned("DE"))).isEqualTo(1);

    jdbc.update("delete from status_report");
    caughtUp();
    assertThat(count(planned("DE"))).isZero();
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void anAddedProvisionIsFoundAndARemovedOneIsNot() throws Exception {
    examples.document("zwei", Organization.EU, LocalDate.EPOCH, "Hubschrauber");
    caughtUp();
    assertThat(count(word("hubschrauber"))).isEqualTo(1);

    jdbc.update("delete from provision where text = 'Hubschrauber'");
    caughtUp();
    assertThat(count(word("hubschrauber"))).isZero();
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aSupersededVersionIsNotFoundAnyMoreAndTheOneInForceIs() throws Exception {
    caughtUp();
    assertThat(count(word("kind"))).isEqualTo(1);

    examples.version("eins", Instant.now(), "Der Missbrauch.", "Der Hubschrauber.");
    caughtUp();

    assertThat(count(word("kind"))).isZero();
    assertThat(count(word("hubschrauber"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void aTransactionThatTakesLongIsNotPassedOver() throws Exception {
    transaction.executeWithoutResult(slow -> {
      tag("para_1");
      inAnotherTransaction(() -> tag("para_2"));
      pause();
    });
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(2);
  }

  @Test
  void manyChangesAreReadInBatches() throws Exception {
    String[] texts = Stream.generate(() -> "Wort").limit(25).toArray(String[]::new);
    caughtUp();
    examples.document("viele", Organization.G7, LocalDate.EPOCH, texts);
    caughtUp();
    assertThat(count(word("wort"))).isEqualTo(25);
  }

  @Test
  void aDeletedDirectoryComesBackWhileSearchGoesOn() throws Exception {
    caughtUp();
    FileSystemUtils.deleteRecursively(directory);

    assertThat(count(ALL)).isEqualTo(2);
    await().atMost(LONG).until(() -> generations().size() == 1 && isIntact());
    tag("para_1");
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void afterARestartItGoesOnFromWhereItWas() throws Exception {
    caughtUp();
    List<Path> before = generations();
    updates.stop();
    assertThat(index.read(searcher -> 1)).isEmpty();
    tag("para_2");

    startAnew();
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
    assertThat(generations()).isEqualTo(before);
  }

  @Test
  void whatWasNotMadeLastBeforeAKillIsReadAgain() throws Exception {
    caughtUp();
    tag("para_1");
    report("para_2", "DE", StatusValue.PLANNED);
    caughtUp();
    kill();
    tag("para_2");

    startAnew();
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(2);
    assertThat(count(planned("DE"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
  }

  @Test
  void anIndexThatCannotBeReadAnyMoreIsBuiltAnew() throws Exception {
    caughtUp();
    updates.stop();
    List<Path> before = generations();
    pretendAnalysis(before.getFirst(), GermanAnalysis.OLDEST_READABLE - 1);

    startAnew();
    caughtUp();
    assertThat(count(ALL)).isEqualTo(2);
    await().atMost(LONG).until(() -> generations().size() == 1); // the old one is swept away
    assertThat(generations()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void anIndexOfAnOlderAnalysisAnswersUntilItIsBuiltAnew() throws Exception {
    assumeThat(GermanAnalysis.OLDEST_READABLE).isLessThan(GermanAnalysis.ANALYSIS_VERSION);
    caughtUp();
    updates.stop();
    pretendAnalysis(generations().getFirst(), GermanAnalysis.ANALYSIS_VERSION - 1);
    CountDownLatch mayRead = new CountDownLatch(1);

    startAnew(readingAfter(mayRead));
    await().atMost(LONG).until(() -> generations().size() == 2);
    assertThat(count(word("missbrauch"))).isEqualTo(1);
    tag("para_1");
    assertThat(updates.awaitCaughtUp(Duration.ofMillis(300))).isFalse();

    mayRead.countDown();
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
    assertThat(requireNonNull(index.current()).origin().isCurrent()).isTrue();
    await().atMost(LONG).until(() -> generations().size() == 1);
  }

  @Test
  void anIndexThatIsBuiltAnewOnRequestServesAndFollowsMeanwhile() throws Exception {
    CountDownLatch mayRead = new CountDownLatch(1);
    caughtUp();
    updates.stop();
    startAnew(readingAfter(mayRead));
    caughtUp();
    Generation before = index.current();

    assertThat(rebuild.start()).isTrue();
    assertThat(rebuild.start()).as("a second one").isFalse();
    await().atMost(LONG).until(() -> new RebuildProgress(0, 2).equals(rebuild.progress()));
    tag("para_1");
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
    assertThat(index.current()).isSameAs(before);

    mayRead.countDown();
    await().atMost(LONG).until(() -> index.current() != before);
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
    assertThat(rebuild.progress()).isNull();
    await().atMost(LONG).until(() -> generations().size() == 1);
  }

  @Test
  void aStopDoesNotWaitForARebuild() throws Exception {
    String[] texts = Stream.generate(() -> "Wort").limit(100).toArray(String[]::new);
    examples.document("viele", Organization.G7, LocalDate.EPOCH, texts);
    caughtUp();
    rebuild.start();
    updates.stop();
    assertThat(updates.isRunning()).isFalse();
    assertThat(rebuild.progress()).isNull();

    startAnew();
    caughtUp();
    assertThat(count(ALL)).isEqualTo(102);
  }

  @Test
  void aRebuildThatFailsOrIsKilledLeavesNothingBehind() throws Exception {
    caughtUp();
    updates.stop();
    startAnew(failing());
    caughtUp();
    rebuild.start();
    await().atMost(LONG).until(() -> rebuild.progress() == null);
    assertThat(generations()).hasSize(1);
    assertThat(count(ALL)).isEqualTo(2);

    updates.stop();
    new Generations(new SearchProperties(directory, Duration.ofMillis(50), 10)).create().close();
    assertThat(generations()).hasSize(2);
    startAnew();
    caughtUp();
    assertThat(generations()).hasSize(1);
  }

  @Test
  void aRebuildThatFailsIsNotTriedAgainAtOnceNorToldAsMended(CapturedOutput output)
      throws Exception {
    updates.stop();
    FileSystemUtils.deleteRecursively(directory);
    IndexableProvisions failing = failing();

    startAnew(failing);
    await().atMost(LONG).until(() -> output.getOut().contains("it will go on trying"));
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(2))).isFalse();
    verify(failing, times(1)).count();
    assertThat(output).doesNotContain("follows the database again");
  }

  @Test
  void whatWasBuiltOfAnotherDatabaseDoesNotTakeThePlaceOfAGoodIndex() throws Exception {
    caughtUp();
    updates.stop();
    ProvisionChanges others = mock(ProvisionChanges.class);
    when(others.horizon()).thenReturn(new ChangePosition("another", 1, 0));
    startAnew(indexable, others);
    caughtUp();
    Generation good = index.current();

    rebuild.start();
    await().atMost(LONG).until(() -> rebuild.progress() == null && generations().size() == 1);
    tag("para_1");
    caughtUp();
    assertThat(index.current()).isSameAs(good);
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
  }

  @Test
  void whatWasStoppedCanBeStartedAgainAndBuildsWhatIsMissing() throws Exception {
    caughtUp();
    updates.stop();
    FileSystemUtils.deleteRecursively(directory);

    updates.start();
    caughtUp();
    assertThat(count(ALL)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedIndexIsBuiltAnew(Damage damage) throws Exception {
    caughtUp();
    updates.stop();
    damage.doTo(generations().getFirst());

    startAnew();
    caughtUp();
    assertThat(count(word("missbrauch"))).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(2);
    await().atMost(LONG).until(() -> generations().size() == 1);
  }

  /** What a full disk, a broken one or a careless hand does to an index. */
  private enum Damage {
    A_BIT_IS_FLIPPED(".cfs") {
      @Override
      byte[] of(byte[] bytes) {
        bytes[bytes.length / 2] ^= 0x55;
        return bytes;
      }
    },
    A_SEGMENT_IS_CUT_OFF(".cfs") {
      @Override
      byte[] of(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
      }
    },
    A_SEGMENT_IS_EMPTY(".cfs") {
      @Override
      byte[] of(byte[] bytes) {
        return new byte[0];
      }
    },
    THE_COMMIT_IS_GARBAGE("segments_") {
      @Override
      byte[] of(byte[] bytes) {
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
      }
    },
    THE_COMMIT_IS_MISSING("segments_") {
      @Override
      byte @Nullable [] of(byte[] bytes) {
        return null;
      }
    };

    private final String name;

    Damage(String name) {
      this.name = name;
    }

    /** What becomes of a file; null if it vanishes. */
    abstract byte @Nullable [] of(byte[] bytes);

    void doTo(Path directory) throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(path -> path.toString().contains(name)).toList()) {
          byte[] damaged = of(Files.readAllBytes(file));
          Files.delete(file);
          if (damaged != null) {
            Files.write(file, damaged);
          }
        }
      }
    }
  }

  @Test
  void anEmptiedDatabaseIsNoticed() throws Exception {
    caughtUp();
    unnoticed("truncate policy_document cascade");
    caughtUp();
    assertThat(count(ALL)).isZero();
  }

  @Test
  void aDatabaseThatFailsForAMomentIsFollowedAgain() throws Exception {
    caughtUp();
    jdbc.execute("alter table footnote rename to footnote_away");
    try {
      tag("para_1");
      assertThat(updates.awaitCaughtUp(Duration.ofMillis(400))).isFalse();
    } finally {
      jdbc.execute("alter table footnote_away rename to footnote");
    }
    caughtUp();
    assertThat(count(modality("REQUEST"))).isEqualTo(1);
  }

  @Test
  void foreignFilesInTheDirectoryAreLeftAlone() throws Exception {
    Path foreign = Files.createDirectory(directory.resolve("notes"));
    caughtUp();
    FileSystemUtils.deleteRecursively(generations().getFirst());
    await().atMost(LONG).until(() -> generations().size() == 1 && isIntact());
    assertThat(foreign).exists();
  }

  private void startAnew() {
    startAnew(indexable);
  }

  private void startAnew(IndexableProvisions provisions) {
    startAnew(provisions, changes);
  }

  /** Builds from these provisions and changes, and follows those that are there. */
  private void startAnew(IndexableProvisions provisions, ProvisionChanges whenBuilding) {
    SearchProperties properties = new SearchProperties(directory, Duration.ofMillis(50), 10);
    Generations generations = new Generations(properties);
    index = new ProvisionIndex();
    rebuild = new IndexRebuild(whenBuilding, provisions, generations, index, properties);
    ChangeFollower follower = new ChangeFollower(changes, indexable, properties);
    updates = new IndexUpdates(changes, follower, generations, index, rebuild, properties);
    updates.start();
  }

  private void caughtUp() throws InterruptedException {
    assertThat(updates.awaitCaughtUp(LONG)).isTrue();
  }

  private int count(Query query) {
    return index.read(searcher -> searcher.count(query)).orElseThrow();
  }

  private static Query word(String word) {
    return new TermQuery(new Term("exact", word));
  }

  private static Query modality(String value) {
    DrillDownQuery query = new DrillDownQuery(Facet.config());
    query.add("modality", value);
    return query;
  }

  private static Query planned(String iso2) {
    return NumericDocValuesField.newSlowExactQuery(
        ProvisionFields.status(iso2), StatusValue.PLANNED.ordinal());
  }

  private void report(String eId, String iso2, StatusValue value) {
    jdbc.update(
        """
        insert into status_report
          (provision_id, iso2, version, value, note, changed_at, changed_by,
           confirmed_at, confirmed_by)
        select id, ?, 1, ?, 'weil', now(), 'coordinator', now(), 'coordinator' from provision where e_id = ?
        on conflict (provision_id, iso2) do update set value = excluded.value
        """,
        iso2,
        value.name(),
        eId);
  }

  /** Runs SQL that no trigger sees. */
  private void unnoticed(String sql) {
    transaction.executeWithoutResult(status -> {
      jdbc.execute("set local session_replication_role = replica");
      jdbc.execute(sql);
    });
  }

  private void tag(String eId) {
    TagEntry entry = new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null);
    provisions.tag(new ProvisionAddress("eins", eId), entry, "analyst", Instant.EPOCH);
  }

  private boolean isIntact() throws IOException {
    Generation generation = index.current();
    return generation != null && generation.isIntact();
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> path.getFileName().toString().startsWith("gen")).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static void inAnotherTransaction(Runnable action) {
    try {
      Thread.ofVirtual().start(action).join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends without making anything last, as a killed process does. */
  private void kill() {
    requireNonNull(index.current()).close();
    updates.stop();
  }

  /** The provisions, which are not read one after the other before the latch is open. */
  private IndexableProvisions readingAfter(CountDownLatch latch) {
    IndexableProvisions slow =
        mock(IndexableProvisions.class, AdditionalAnswers.delegatesTo(indexable));
    doAnswer(
            call -> {
              latch.await();
              return indexable.after(call.getArgument(0), call.getArgument(1));
            })
        .when(slow)
        .after(anyLong(), anyInt());
    return slow;
  }

  private IndexableProvisions failing() {
    IndexableProvisions failing =
        mock(IndexableProvisions.class, AdditionalAnswers.delegatesTo(indexable));
    doThrow(new QueryTimeoutException("no answer")).when(failing).after(anyLong(), anyInt());
    return failing;
  }

  private static void pretendAnalysis(Path path, int version) throws IOException {
    try (FSDirectory opened = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(opened, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      data.put("analysis", Integer.toString(version));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
