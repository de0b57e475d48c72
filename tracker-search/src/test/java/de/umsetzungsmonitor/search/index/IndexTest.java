package de.umsetzungsmonitor.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.index.IndexableProvisions;
import de.umsetzungsmonitor.domain.index.ProvisionChanges;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test with an index of its own, which follows the database and can be stopped, killed and
 * started anew. At the start there is one document of two provisions.
 */
@IntegrationTest
abstract class IndexTest {

  static final Duration LONG = Duration.ofSeconds(10);
  static final Query ALL = new MatchAllDocsQuery();

  @Autowired Examples examples;
  @Autowired Provisions provisions;
  @Autowired ProvisionChanges changes;
  @Autowired IndexableProvisions indexable;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @TempDir Path directory;
  ProvisionIndex index;
  IndexRebuild rebuild;
  IndexUpdates updates;

  @BeforeEach
  void start() {
    examples.document("eins", Organization.UN, LocalDate.EPOCH, "Der Missbrauch.", "Das Kind.");
    startAnew();
  }

  @AfterEach
  void stop() {
    updates.stop();
  }

  void startAnew() {
    startAnew(indexable);
  }

  void startAnew(IndexableProvisions provisions) {
    startAnew(provisions, changes);
  }

  /** Builds from these provisions and changes, and follows those that are there. */
  void startAnew(IndexableProvisions provisions, ProvisionChanges whenBuilding) {
    SearchProperties properties = new SearchProperties(directory, Duration.ofMillis(50), 10);
    Generations generations = new Generations(properties);
    index = new ProvisionIndex();
    rebuild = new IndexRebuild(whenBuilding, provisions, generations, index, properties);
    ChangeFollower follower = new ChangeFollower(changes, indexable, properties);
    updates = new IndexUpdates(changes, follower, generations, index, rebuild, properties);
    updates.start();
  }

  void caughtUp() throws InterruptedException {
    assertThat(updates.awaitCaughtUp(LONG)).isTrue();
  }

  /** Ends without making anything last, as a killed process does. */
  void kill() {
    requireNonNull(index.current()).close();
    updates.stop();
  }

  boolean isIntact() throws IOException {
    Generation generation = index.current();
    return generation != null && generation.isIntact();
  }

  List<Path> generations() throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> path.getFileName().toString().startsWith("gen")).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  int count(Query query) {
    return index.read(searcher -> searcher.count(query)).orElseThrow();
  }

  static Query word(String word) {
    return new TermQuery(new Term("exact", word));
  }

  static Query modality(String value) {
    DrillDownQuery query = new DrillDownQuery(Facet.config());
    query.add("modality", value);
    return query;
  }

  static Query planned(String iso2) {
    return NumericDocValuesField.newSlowExactQuery(
        ProvisionFields.status(iso2), StatusValue.PLANNED.ordinal());
  }

  void tag(String eId) {
    TagEntry entry = new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), null);
    provisions.tag(new ProvisionAddress("eins", eId), entry, "analyst", Instant.EPOCH);
  }

  void report(String eId, String iso2, StatusValue value) {
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
  void unnoticed(String sql) {
    transaction.executeWithoutResult(status -> {
      jdbc.execute("set local session_replication_role = replica");
      jdbc.execute(sql);
    });
  }
}
