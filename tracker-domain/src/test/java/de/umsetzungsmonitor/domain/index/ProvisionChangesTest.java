package de.umsetzungsmonitor.domain.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ProvisionChangesTest {

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired ProvisionChanges changes;
  @Autowired IndexableProvisions indexable;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void changesAreReadOnceAndInBatches() {
    ChangePosition start = changes.horizon();
    examples.document("un", Organization.UN, LocalDate.EPOCH, "eins", "zwei", "drei");
    ChangePosition horizon = changes.horizon();

    ChangeBatch first = changes.between(start, horizon, 2);
    ChangeBatch second = changes.between(first.upTo(), horizon, 2);
    assertThat(first.provisions()).hasSize(2);
    assertThat(second.provisions()).hasSize(1).doesNotContainAnyElementsOf(first.provisions());
    assertThat(second.upTo()).isEqualTo(horizon);
    assertThat(start.leadsTo(horizon)).isTrue();
    assertThat(horizon.leadsTo(start)).isFalse();
  }

  @Test
  void theHorizonWaitsForTransactionsThatHaveNotEnded() {
    ChangePosition[] during = new ChangePosition[2];
    transaction.executeWithoutResult(slow -> {
      examples.document("un", Organization.UN, LocalDate.EPOCH, "eins");
      CompletableFuture.runAsync(
              () -> examples.document("eu", Organization.EU, LocalDate.EPOCH, "zwei"))
          .join();
      during[0] = changes.horizon();
      during[1] = changes.newest();
    });
    assertThat(changes.between(during[0], changes.horizon(), 10).provisions()).hasSize(2);
    assertThat(during[0].leadsTo(during[1])).isTrue();
    assertThat(during[1].leadsTo(during[0])).isFalse();
  }

  @Test
  void anEmptiedDatabaseIsAnother() {
    ChangePosition before = changes.horizon();
    transaction.executeWithoutResult(status -> {
      jdbc.execute("set local session_replication_role = replica");
      jdbc.execute("truncate policy_document cascade");
    });
    assertThat(before.leadsTo(changes.horizon())).isFalse();
  }

  @Test
  void noPrivilegesAreNeededBeyondReading() {
    transaction.executeWithoutResult(status -> {
      jdbc.execute("create role plain_reader");
      jdbc.execute("grant select on all tables in schema public to plain_reader");
      jdbc.execute("set local role plain_reader");
      assertThat(changes.horizon().leadsTo(changes.newest())).isTrue();
      status.setRollbackOnly();
    });
  }

  @Test
  void aProvisionIsReadWithItsDocumentAndTheTagsInForce() {
    examples.document("un", Organization.UN, LocalDate.EPOCH, "eins", "zwei");
    tag(Modality.OBLIGATION, Addressee.AGENCIES);
    long first = transaction.execute(s -> provisions.get("un", "para_1").tags().getFirst().id());
    provisions.untag(new ProvisionAddress("un", "para_1"), first, "analyst", Instant.EPOCH);
    tag(Modality.REQUEST, Addressee.STATES, Addressee.INDUSTRY);

    IndexableProvision provision = indexable.after(0, 1).getFirst();
    assertThat(provision)
        .returns("UN", IndexableProvision::symbol)
        .returns("1", IndexableProvision::label)
        .returns(Set.of(Modality.REQUEST), IndexableProvision::modalities)
        .returns(Set.of(Addressee.STATES, Addressee.INDUSTRY), IndexableProvision::addressees);
    assertThat(indexable.after(provision.id(), 10))
        .extracting(IndexableProvision::text)
        .containsExactly("zwei");
    assertThat(indexable.find(Set.of(provision.id(), -1L))).containsExactly(provision);
  }

  @Test
  void aProvisionKnowsWhichStatesAreToReportAndWhatTheyReported() {
    examples.document("eu", Organization.EU, LocalDate.of(2021, 1, 1), "eins", "zwei");
    report("para_1", "DE", "PLANNED");

    List<IndexableProvision> read = indexable.after(0, 10);
    assertThat(read.getFirst().boundStates()).hasSize(27).contains("DE").doesNotContain("GB");
    assertThat(read.getFirst().reports().statuses()).isEqualTo(Map.of("DE", StatusValue.PLANNED));
    assertThat(read.getFirst().reports().changed()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(read.getLast().reports().statuses()).isEmpty();
    assertThat(read.getLast().reports().changed()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(indexable.reports(List.of(read.getFirst().id(), -1L)))
        .containsExactly(read.getFirst().reports());
    assertThat(indexable.count()).isEqualTo(2);
  }

  @Test
  void nobodyIsToReportOnWhatDoesNotCountWhateverWasReported() {
    examples.document("un", Organization.UN, LocalDate.of(2021, 1, 1), "eins", "zwei");
    report("para_1", "DE", "PLANNED");
    tag(Modality.REQUEST, Addressee.INDUSTRY);

    assertThat(indexable.after(0, 10))
        .extracting(each -> each.boundStates().size(), each -> each.reports().statuses().size())
        .containsExactly(tuple(0, 0), tuple(193, 0));
  }

  @Test
  void aReportIsAChangeOfWhatAStateSaysAndNotOfTheProvision() {
    examples.document("eu", Organization.EU, LocalDate.of(2021, 1, 1), "eins", "zwei");
    long first = indexable.after(0, 10).getFirst().id();
    ChangePosition start = changes.horizon();

    report("para_1", "DE", "PLANNED");
    report("para_1", "FR", "PLANNED");
    jdbc.update("update status_report set value = 'IMPLEMENTED' where iso2 = 'DE'");
    ChangeBatch batch = changes.between(start, changes.horizon(), 10);
    assertThat(batch.provisions()).isEmpty();
    assertThat(batch.reports()).isEqualTo(Map.of(first, Set.of("DE", "FR")));
    assertThat(changes.count(start, changes.horizon(), 10)).isEqualTo(3);
    assertThat(changes.count(start, changes.horizon(), 2)).isEqualTo(2);

    jdbc.update("delete from status_report where iso2 = 'DE'");
    batch = changes.between(start, changes.horizon(), 10);
    assertThat(batch.provisions()).containsExactly(first);
    assertThat(batch.reports()).isEmpty();
  }

  private void report(String eId, String iso2, String value) {
    jdbc.update(
        """
        insert into status_report (provision_id, iso2, version, value, changed_at, changed_by,
          confirmed_at, confirmed_by)
        select id, ?, 1, ?, '2026-03-01T00:00:00Z', 'coordinator',
          '2026-03-01T00:00:00Z', 'coordinator' from provision where e_id = ?
        """,
        iso2,
        value,
        eId);
  }

  private void tag(Modality modality, Addressee... addressees) {
    TagEntry entry = new TagEntry(modality, Set.of(addressees), null);
    provisions.tag(new ProvisionAddress("un", "para_1"), entry, "analyst", Instant.EPOCH);
  }
}
