package de.umsetzungsmonitor.domain.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ExportJobsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final ExportFile FILE = new ExportFile(4_711, "ab".repeat(32));

  @Autowired ExportJobs jobs;

  @Test
  void aJobIsTakenMadeFetchedAndRemoved() {
    long id = take("auditor", "here", LEASE);
    assertThat(jobs.begin(id, NOON)).isTrue();
    assertThat(jobs.tell(id, 50)).isTrue();
    assertThat(get(id))
        .returns(ExportState.RUNNING, ExportJob::state)
        .returns(50, ExportJob::percent)
        .returns(NOON, ExportJob::startedAt);

    assertThat(jobs.finish(id, 100, FILE, NOON.plusSeconds(60))).isTrue();
    assertThat(get(id)).returns(FILE, ExportJob::file).returns(ExportState.DONE, ExportJob::state);
    assertThat(jobs.removeOlderThan(NOON)).isZero();
    assertThat(jobs.removeOlderThan(NOON.plusSeconds(61))).isEqualTo(1);
    assertThat(get(id).state()).isEqualTo(ExportState.REMOVED);
    assertThat(jobs.isKept(id)).isFalse();
  }

  @Test
  void theSameOrderOfTheSameAccountIsMadeOnce() {
    long id = take("auditor", "here", LEASE);

    assertThat(take("auditor", "there", LEASE)).isEqualTo(id);
    assertThat(take("de", "there", LEASE)).isNotEqualTo(id);
    jobs.begin(id, NOON);
    jobs.finish(id, 100, FILE, NOON);
    assertThat(take("auditor", "there", LEASE)).isNotEqualTo(id);
  }

  @Test
  void theJobOfAnInstanceThatIsGoneHasFailedAndOthersGoOn() {
    long lost = take("auditor", "gone", Duration.ZERO);
    long alive = take("de", "there", Duration.ZERO);
    long own = take("fr", "here", Duration.ZERO);
    jobs.begin(lost, NOON);
    jobs.stayAlive("there", LEASE);

    assertThat(jobs.failOrphans("here", NOON)).isEqualTo(1);
    assertThat(get(lost).state()).isEqualTo(ExportState.FAILED);
    assertThat(get(alive).state()).isEqualTo(ExportState.WAITING);
    assertThat(get(own).state()).as("only stood still").isEqualTo(ExportState.WAITING);
    assertThat(jobs.tell(lost, 7)).as("its maker learns of it").isFalse();
    assertThat(jobs.finish(lost, 100, FILE, NOON)).isFalse();
  }

  @Test
  void whatNobodyWantsAnyMoreIsNotMade() {
    long waiting = take("auditor", "here", LEASE);
    jobs.giveUp(waiting, NOON);

    assertThat(jobs.begin(waiting, NOON)).isFalse();
    assertThat(get(waiting).state()).isEqualTo(ExportState.CANCELLED);
  }

  @Test
  void theListIsPagedByKey() {
    long first = take("auditor", "here", LEASE);
    long second = take("de", "here", LEASE);
    long third = take("at", "here", LEASE);

    assertThat(ids(jobs.list(null, null, 2))).containsExactly(third, second);
    assertThat(ids(jobs.list(null, second, 2))).containsExactly(first);
    assertThat(ids(jobs.list("de", null, 2))).containsExactly(second);
  }

  @Test
  void onlyWhoMaySeeAllStatesOfAFileMayHaveIt() {
    ExportJob job = get(take("de", "here", LEASE));

    assertThat(job.tellsOnlyOf(List.of("DE", "AT"))).isTrue();
    assertThat(job.tellsOnlyOf(List.of("AT"))).isFalse();
  }

  private long take(String by, String instance, Duration lease) {
    ExportOrder order =
        new ExportOrder(
            "xlsx",
            LocalDate.of(2026, 2, 1),
            "asOf=2026-02-01",
            Set.of("DE"),
            100,
            "umsetzungsstand-2026-02-01.xlsx",
            by);
    return jobs.take(order, instance, lease, NOON).id();
  }

  private ExportJob get(long id) {
    return jobs.find(id).orElseThrow();
  }

  private static List<Long> ids(List<ExportJob> jobs) {
    return jobs.stream().map(ExportJob::id).toList();
  }
}
