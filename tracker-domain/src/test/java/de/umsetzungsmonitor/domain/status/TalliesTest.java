package de.umsetzungsmonitor.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.binding.Binding;
import de.umsetzungsmonitor.domain.binding.BindingRule;
import de.umsetzungsmonitor.domain.binding.BindingUnchanged;
import de.umsetzungsmonitor.domain.document.DocumentSuperseded;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagAlreadySet;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database counts while people write is what a count of all reports gives. */
@IntegrationTest
class TalliesTest {

  private static final List<String> STATES = List.of("DE", "FR", "IT", "GB");
  private static final int PARAGRAPHS = 6;
  private static final String TAKEN = "23505"; // PostgreSQL's unique_violation

  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired Provisions provisions;
  @Autowired Binding binding;
  @Autowired StateProgresses byState;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void twoTextsOfTheSeven() {
    examples.account("all", Role.COORDINATOR, STATES.toArray(String[]::new));
    for (String slug : List.of("eins", "zwei")) {
      String[] texts = new String[PARAGRAPHS];
      for (int i = 0; i < PARAGRAPHS; i++) {
        texts[i] = "Satz " + i + ".";
      }
      examples.document(slug, Organization.G7, LocalDate.of(2022, 11, 18), texts);
    }
  }

  @RepeatedTest(2)
  void theyHoldAfterAnyWrites() {
    Random random = new Random(7);
    int written = write(random, 150);

    assertTalliesHold();
    assertThat(written).isGreaterThan(100);
  }

  @Test
  void theyHoldWhenManyWriteAtOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      List<Future<Integer>> work = new ArrayList<>();
      for (int person = 0; person < 6; person++) {
        Random random = new Random(person);
        work.add(people.submit(() -> write(random, 60)));
      }
      int written = 0;
      for (Future<Integer> each : work) {
        written += each.get(); // nobody stands in another's way
      }
      assertThat(written).isGreaterThan(120);
    }

    assertTalliesHold();
  }

  @Test
  void whoReportsWhileAProvisionBeginsToCountWaitsAndIsCounted() throws Exception {
    tag("eins", "para_1", Addressee.INDUSTRY);
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> report =
          transaction.execute(step -> {
            tag("eins", "para_1", Addressee.STATES);
            Future<?> waiting =
                other.submit(() -> report("eins", "para_1", "DE", StatusValue.PLANNED));
            assertThat(waiting).failsWithin(Duration.ofMillis(500));
            return waiting;
          });
      report.get();
    }

    assertTalliesHold();
    assertThat(tallied("status_tally", "iso2")).isEqualTo("DE PLANNED 1 ");
  }

  @Test
  void whoCountsAnewComesToTheSame() {
    Random random = new Random(11);
    write(random, 100);
    String tallies = tallied("status_tally", "document_id, iso2");
    jdbc.execute("select count_all_reports()");

    assertThat(tallied("status_tally", "document_id, iso2")).isEqualTo(tallies);
    assertTalliesHold();
  }

  @Test
  void manyReportsInOneTransactionDoNotHoldUpThoseOfAnother() {
    transaction.executeWithoutResult(first -> {
      report("eins", "para_1", "DE", StatusValue.PLANNED);
      try (ExecutorService other = Executors.newSingleThreadExecutor()) {
        assertThat(other.submit(() -> report("eins", "para_2", "DE", StatusValue.IMPLEMENTED)))
            .succeedsWithin(Duration.ofSeconds(10));
      }
      report("eins", "para_3", "DE", StatusValue.IMPLEMENTED);
    });

    assertThat(byState.of("eins"))
        .contains(
            new StateProgress(
                "DE", PARAGRAPHS, Map.of(StatusValue.PLANNED, 1L, StatusValue.IMPLEMENTED, 2L)));
  }

  @Test
  void allDocumentsAreAddedUpByState() {
    report("eins", "para_1", "DE", StatusValue.PLANNED);
    report("zwei", "para_1", "DE", StatusValue.PLANNED);
    examples.document("drei", Organization.EU, LocalDate.of(2020, 10, 8), "Allein für die Union.");

    assertThat(byState.of(null))
        .hasSize(27 + 4)
        .contains(
            new StateProgress("DE", 2 * PARAGRAPHS + 1, Map.of(StatusValue.PLANNED, 2L)),
            new StateProgress("GB", 2 * PARAGRAPHS, Map.of()));
  }

  /** Writes so many times; gives how many of these were not refused. */
  private int write(Random random, int times) {
    int written = 0;
    for (int i = 0; i < times; i++) {
      try {
        write(random);
        written++;
      } catch (StaleStatus
          | StateNotBound
          | TagAlreadySet
          | BindingUnchanged
          | DocumentSuperseded refusal) {
        // another was quicker
      } catch (DataIntegrityViolationException refusal) {
        assertThat(sqlState(refusal)).isIn(TAKEN, Provisions.SUPERSEDED);
      }
    }
    return written;
  }

  /** Somebody reports, tags, exempts a state or brings a new version, as chance will have it. */
  private void write(Random random) {
    String slug = random.nextBoolean() ? "eins" : "zwei";
    String eId = "para_" + (1 + random.nextInt(PARAGRAPHS));
    int dice = random.nextInt(40);
    if (dice < 28) {
      String iso2 = STATES.get(random.nextInt(STATES.size()));
      report(slug, eId, iso2, StatusValue.values()[random.nextInt(5)]);
    } else if (dice < 34) {
      tag(slug, eId, random.nextBoolean() ? Addressee.STATES : Addressee.INDUSTRY);
    } else if (dice < 37) {
      jdbc.update("update tag set removed_at = now(), removed_by = 'x' where removed_at is null");
    } else if (dice < 39) {
      BindingRule rule = random.nextBoolean() ? BindingRule.EXEMPT : BindingRule.MEMBERSHIP;
      binding.decide(slug, "IT", rule, "Probe", "analyst");
    } else {
      transaction.executeWithoutResult(step -> newVersion(slug));
    }
  }

  private static String sqlState(DataIntegrityViolationException refusal) {
    return ((SQLException) refusal.getMostSpecificCause()).getSQLState();
  }

  private void newVersion(String slug) {
    String[] texts = new String[PARAGRAPHS];
    for (int i = 0; i < PARAGRAPHS; i++) {
      texts[i] = "Satz " + i + ".";
    }
    examples.version(slug, Instant.now().truncatedTo(ChronoUnit.MICROS), texts);
  }

  private void report(String slug, String eId, String iso2, StatusValue value) {
    ProvisionAddress address = new ProvisionAddress(slug, eId);
    StatusEntry entry = new StatusEntry(value, null, null, null, List.of());
    List<Integer> version =
        jdbc.queryForList(
            """
            select r.version from status_report r
            join provision p on p.id = r.provision_id join policy_document d on d.id = p.document_id
            where d.superseded_at is null and d.slug = ? and p.e_id = ? and r.iso2 = ?
            """,
            Integer.class,
            slug,
            eId,
            iso2);
    reporting.report(address, iso2, version.isEmpty() ? 0 : version.getFirst(), entry, "all");
  }

  private void tag(String slug, String eId, Addressee addressee) {
    provisions.tag(
        new ProvisionAddress(slug, eId),
        new TagEntry(Modality.REQUEST, Set.of(addressee), null),
        "analyst",
        Instant.now().truncatedTo(ChronoUnit.MICROS));
  }

  private void assertTalliesHold() {
    assertThat(tallied("status_tally", "document_id, iso2"))
        .isEqualTo(
            counted(
                """
                select p.document_id, r.iso2, r.value
                from status_report r join provision p on p.id = r.provision_id and p.counts
                """,
                "document_id, iso2"));
  }

  /** What a tally says, as text; rows that say nothing are left out. */
  private String tallied(String table, String key) {
    return rows(
        """
        select %1$s, v.value, sum(v.reports) as reports
        from %2$s t
        cross join lateral (values ('NOT_STARTED', t.not_started), ('PLANNED', t.planned),
          ('IN_PROGRESS', t.in_progress), ('PARTLY_IMPLEMENTED', t.partly_implemented),
          ('IMPLEMENTED', t.implemented), ('DECLINED', t.declined),
          ('NOT_APPLICABLE', t.not_applicable)) v (value, reports)
        group by %1$s, v.value having sum(v.reports) <> 0
        order by %1$s, v.value
        """
            .formatted(key, table));
  }

  private String counted(String reports, String key) {
    return rows(
        """
        select %1$s, value, count(*) as reports from (%2$s) r
        group by %1$s, value order by %1$s, value
        """
            .formatted(key, reports));
  }

  private String rows(String sql) {
    return String.join(
        "\n",
        jdbc.query(
            sql,
            (row, i) -> {
              StringBuilder line = new StringBuilder();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(row.getString(column)).append(' ');
              }
              return line.toString();
            }));
  }
}
