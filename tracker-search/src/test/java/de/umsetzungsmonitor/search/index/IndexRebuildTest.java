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
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import de.umsetzungsmonitor.domain.index.ChangePosition;
import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.search.german.GermanAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.AdditionalAnswers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.util.FileSystemUtils;

/** An index is built anew beside the one that answers, and takes its place only when it is good. */
@ExtendWith(OutputCaptureExtension.class)
class IndexRebuildTest extends IndexTest {

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
    await().atMost(LONG).until(() -> rebuild.progress() == null && generations().size() == 1);
  }

  @Test
  void aRebuildIsUnderWayUntilWhatItBuiltServes() throws Exception {
    caughtUp();
    updates.stop();
    rebuild.start();
    await().atMost(LONG).until(() -> rebuild.built() != null);

    assertThat(rebuild.progress()).isEqualTo(new RebuildProgress(2, 2));
    assertThat(rebuild.start()).isFalse();
    requireNonNull(rebuild.built()).close();
    rebuild.end();
    assertThat(rebuild.progress()).isNull();
    index.show(null);
  }

  @Test
  void whatSeveralThreadsBuiltBecomesOneSegmentThatOutlivesTheNextStart() throws Exception {
    String[] texts = Stream.generate(() -> "Wort").limit(100).toArray(String[]::new);
    examples.document("viele", Organization.G7, LocalDate.EPOCH, texts);
    caughtUp();
    rebuild.start();
    await().atMost(LONG).until(() -> rebuild.progress() == null && segments() == 1);
    assertThat(count(ALL)).isEqualTo(102);

    updates.stop();
    startAnew();
    caughtUp();
    assertThat(segments()).isEqualTo(1);
    assertThat(count(ALL)).isEqualTo(102);
  }

  private int segments() {
    return index.read(searcher -> searcher.getIndexReader().leaves().size()).orElseThrow();
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
  void aRebuildThatFailedIsNoHindranceToAStop() throws Exception {
    updates.stop();
    FileSystemUtils.deleteRecursively(directory);
    IndexableProvisions failing = failing();
    startAnew(failing);
    updates.stop();

    rebuild.start();
    verify(failing, timeout(LONG.toMillis()).atLeastOnce()).after(anyLong(), anyInt());
    rebuild.stop();
    assertThat(rebuild.progress()).isNull();
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
