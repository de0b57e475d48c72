package de.umsetzungsmonitor.domain.version;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.status.StatusChanges;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReport;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusReports;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of versions of a text of the Council that has three paragraphs to begin with. */
@IntegrationTest
abstract class VersionTest {

  static final String SAFETY = "Der Rat ersucht die Staaten, Kinder besser zu schützen.";
  static final String TRAINING = "Er fordert die Regierungen auf, Ermittler fortzubilden.";
  static final String REPORT = "Er bittet die Kommission, jährlich Bericht zu erstatten.";
  static final String VICTIMS = "Er ermutigt alle, Opfern rasch Hilfe anzubieten.";
  static final Instant TAGGED = Instant.parse("2026-03-01T08:00:00Z");
  static final Instant ACCEPTED = Instant.parse("2026-06-01T08:00:00Z");

  @Autowired Examples examples;
  @Autowired PolicyDocuments documents;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired StatusReporting reporting;
  @Autowired StatusReports reports;
  @Autowired StatusChanges changes;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDraftOfTheCouncil() {
    examples.account("de", Role.COORDINATOR, "DE");
    examples.document("rat", Organization.EU, LocalDate.of(2026, 1, 2), SAFETY, TRAINING, REPORT);
  }

  void tag(String eId, @Nullable String quote) {
    provisions.tag(at(eId), request(quote), "analyst", TAGGED);
  }

  List<TagText> tags(String eId) {
    return texts.get(at(eId)).tags();
  }

  void report(String eId, int basedOn, StatusValue value) {
    reporting.report(at(eId), "DE", basedOn, entry(value), "de");
  }

  StatusReport report(String slug, String eId) {
    return reports.find(provisions.get(slug, eId), "DE").orElseThrow();
  }

  List<String> steps(String eId) {
    return transaction.execute(status ->
        changes.latest(provisions.get(at(eId)), Limit.unlimited()).stream()
            .map(step ->
                (step.before() == null ? null : step.before().value()) + "-" + step.after().value())
            .toList());
  }

  static StatusEntry entry(StatusValue value) {
    return new StatusEntry(value, "Begründung", null, null, List.of());
  }

  static TagEntry request(@Nullable String quote) {
    return new TagEntry(Modality.REQUEST, Set.of(Addressee.STATES), quote);
  }

  static ProvisionAddress at(String eId) {
    return new ProvisionAddress("rat", eId);
  }
}
