package de.umsetzungsmonitor.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever happens to an index, in the end it is what a new one would be. */
@IntegrationTest
class EqualIndexesTest {

  @Autowired Examples examples;
  @Autowired JdbcTemplate jdbc;
  @Autowired JdbcConnectionDetails database;

  @TempDir Path directory;

  /** The same changes at each run. */
  private final Random random = new Random(7);

  private int documents;

  @BeforeEach
  void someDocuments() {
    for (int i = 0; i < 3; i++) {
      addDocument();
    }
  }

  @Test
  void twoInstancesOnOneDatabaseStayEqualToEachOtherAndToANewOne() throws Exception {
    try (RunningIndex one = running("one");
        RunningIndex other = running("other")) {
      for (int round = 0; round < 3; round++) {
        changeFor(Duration.ofMillis(300));
        assertThat(one.awaitCaughtUp()).isTrue();
        assertThat(other.awaitCaughtUp()).isTrue();
        assertThat(one.content()).isNotEmpty().isEqualTo(other.content());
      }
      try (RunningIndex fresh = running("fresh")) {
        assertThat(fresh.awaitCaughtUp()).isTrue();
        assertThat(one.content()).isEqualTo(fresh.content());
      }
    }
  }

  @Test
  void aProcessThatIsKilledAtAnyMomentLosesNothing() throws Exception {
    try (RunningIndex before = running("killed")) {
      assertThat(before.awaitCaughtUp()).isTrue();
    }
    for (int kill = 0; kill < 4; kill++) {
      Process process = RunningIndex.process(directory.resolve("killed"), database);
      changeFor(Duration.ofMillis(random.nextInt(700)));
      process.destroyForcibly().waitFor();
      changeFor(Duration.ofMillis(50));
    }
    try (RunningIndex survivor = running("killed");
        RunningIndex fresh = running("fresh")) {
      assertThat(survivor.awaitCaughtUp()).isTrue();
      assertThat(fresh.awaitCaughtUp()).isTrue();
      assertThat(survivor.content()).isNotEmpty().isEqualTo(fresh.content());
      assertThat(survivor.generations()).hasSize(1);
    }
  }

  private RunningIndex running(String name) {
    return RunningIndex.in(directory.resolve(name), database);
  }

  private void changeFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      switch (random.nextInt(8)) {
        case 0 -> addDocument();
        case 1 -> addVersion();
        case 2 -> jdbc.update("delete from status_report where random() < 0.1 and " + IN_FORCE);
        case 3, 4 -> tag();
        default -> report();
      }
    }
  }

  private static final String IN_FORCE =
      """
      provision_id in (select p.id from provision p join policy_document d on d.id = p.document_id
        where d.superseded_at is null)
      """;

  private void addDocument() {
    String slug = "text-" + documents++;
    examples.document(
        slug, Organization.EU, LocalDate.of(2000 + random.nextInt(20), 1, 1), texts());
  }

  private void addVersion() {
    examples.version("text-" + random.nextInt(documents), Instant.now(), texts());
  }

  private String[] texts() {
    return Stream.generate(() -> "Wort " + random.nextInt(9)).limit(4).toArray(String[]::new);
  }

  private void tag() {
    jdbc.update(
        "update tag set removed_at = now(), removed_by = 'x' where removed_at is null"
            + " and random() < 0.2 and "
            + IN_FORCE);
    jdbc.update(
        """
        insert into tag (provision_id, modality, states, industry, agencies, origin, state,
          created_at, created_by)
        select id, 'REQUEST', true, false, true, 'PERSON', 'CONFIRMED', now(), 'x'
        from (select id as provision_id, id from provision) p where random() < 0.2 and
        """
            + IN_FORCE);
  }

  private void report() {
    jdbc.update(
        """
        insert into status_report
          (provision_id, iso2, version, value, note, changed_at, changed_by,
           confirmed_at, confirmed_by)
        select provision_id, s.iso2, 1, ?, 'weil', now(), 'x', now(), 'x'
        from (select id as provision_id from provision) p
        cross join (values ('DE'), ('FR'), ('IT')) s (iso2) where random() < 0.2 and
        """
            + IN_FORCE
            + " on conflict (provision_id, iso2) do update set value = excluded.value,"
            + " changed_at = excluded.changed_at",
        random.nextBoolean() ? "PLANNED" : "DECLINED");
  }
}
