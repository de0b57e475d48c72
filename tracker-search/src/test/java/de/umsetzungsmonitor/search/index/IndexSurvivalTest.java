package de.umsetzungsmonitor.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.umsetzungsmonitor.domain.status.StatusValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** An index goes on after restarts and kills, and comes back after damage. */
class IndexSurvivalTest extends IndexTest {

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
  void whatWasStoppedCanBeStartedAgainAndBuildsWhatIsMissing() throws Exception {
    caughtUp();
    updates.stop();
    FileSystemUtils.deleteRecursively(directory);

    updates.start();
    caughtUp();
    assertThat(count(ALL)).isEqualTo(2);
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
  void foreignFilesInTheDirectoryAreLeftAlone() throws Exception {
    Path foreign = Files.createDirectory(directory.resolve("notes"));
    caughtUp();
    FileSystemUtils.deleteRecursively(generations().getFirst());
    await().atMost(LONG).until(() -> generations().size() == 1 && isIntact());
    assertThat(foreign).exists();
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
}
