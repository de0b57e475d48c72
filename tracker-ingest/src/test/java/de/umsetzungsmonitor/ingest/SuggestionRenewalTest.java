package de.umsetzungsmonitor.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.version.VersionTarget;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class SuggestionRenewalTest {

  private static final String TEXT =
      """
      Resolution der Generalversammlung

      Die Generalversammlung,

      1. begrüßt den Bericht des Generalsekretärs;

      2. fordert die Mitgliedstaaten nachdrücklich auf, die Opfer zu schützen;

      3. ermutigt die Mitgliedstaaten, ihre Erfahrungen auszutauschen.
      """;

  @Autowired DocumentIngest ingest;
  @Autowired SuggestionRenewal renewal;
  @Autowired Decisions decisions;
  @Autowired PolicyDocuments documents;
  @Autowired ProvisionTexts texts;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aDocument() {
    ingest.ingest(file(TEXT), GivenMetadata.bindingFor(Organization.UN), "ana");
  }

  @Test
  void whatTheRulesSuggestIsStoredWithTheDocument() {
    assertThat(suggestions().values())
        .flatExtracting(each -> each)
        .extracting(SuggestionText::modality)
        .containsExactlyInAnyOrder(Modality.REQUEST, Modality.RECOMMENDATION);
    assertThat(renewal.outdated()).isEmpty();
  }

  @Test
  void aDocumentThatWasStoredBeforeThereWereRulesGetsItsSuggestions() {
    Map<String, List<SuggestionText>> made = suggestions();
    forgetSuggestions();

    assertThat(renewal.outdated()).containsExactly(document().id());
    assertThat(renewal.renew(document().id())).isTrue();

    assertThat(words(suggestions())).isEqualTo(words(made));
    assertThat(renewal.outdated()).isEmpty();
    assertThat(renewal.renew(document().id())).as("nothing is left to do").isFalse();
  }

  @Test
  void otherRulesLeaveDecisionsAloneAndWithdrawWhatTheyNoLongerMake() {
    List<SuggestionText> made = suggestions().values().stream().flatMap(List::stream).toList();
    decisions.reject(made.getFirst().id(), "ana", Instant.EPOCH);
    jdbc.update("update suggestion_run set rule_set = 'older'");
    jdbc.update(
        """
        insert into suggestion (id, provision_id, modality, states, industry, agencies, quote,
          start_offset, end_offset, prefix, suffix, rule, rule_set, confidence, made_at, state,
          since, carried)
        select 1000000, provision_id, 'OBLIGATION', states, industry, agencies, quote,
          start_offset, end_offset, prefix, suffix, 'gone', 'older', 0.5, made_at, 'OPEN', since,
          false
        from suggestion where id = ?
        """,
        made.getFirst().id());

    assertThat(renewal.renew(document().id())).isTrue();

    assertThat(jdbc.queryForList("select state from suggestion order by id", String.class))
        .containsExactly("REJECTED", "OPEN", "WITHDRAWN");
  }

  @Test
  void ofTwoProcessesOneRenews() throws Exception {
    forgetSuggestions();
    long id = document().id();
    Callable<Boolean> renewing = () -> renewal.renew(id);

    try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
      assertThat(
              processes.invokeAll(List.of(renewing, renewing)).stream()
                  .map(done -> done.resultNow()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(suggestions().values()).flatExtracting(each -> each).hasSize(2);
  }

  @Test
  void aNewVersionAsksOnlyAboutWhatChanged() {
    List<SuggestionText> made = suggestions().values().stream().flatMap(List::stream).toList();
    made.forEach(each -> decisions.confirm(each.id(), "ana", Instant.EPOCH));
    assertThat(suggestions()).isEmpty();

    ingest.ingestVersion(
        file(TEXT.replace("die Opfer zu schützen", "die Zeugen zu schützen")),
        GivenMetadata.bindingFor(Organization.UN),
        new VersionTarget(document().slug(), 1),
        "ana");

    assertThat(document().version()).isEqualTo(2);
    assertThat(texts.ofDocument(document()))
        .flatExtracting(each -> each.tags())
        .as("tags carry over, the changed one to be checked, and is not suggested beside")
        .hasSize(2);
    assertThat(suggestions()).isEmpty();
  }

  private PolicyDocument document() {
    return documents.list(null).getFirst();
  }

  private Map<String, List<SuggestionText>> suggestions() {
    return texts.openSuggestions(document());
  }

  private static List<String> words(Map<String, List<SuggestionText>> suggestions) {
    return suggestions.values().stream()
        .flatMap(List::stream)
        .map(each -> each.rule() + " " + each.modality() + " " + each.span())
        .sorted()
        .toList();
  }

  /** As if the document had been stored by a program without rules. */
  private void forgetSuggestions() {
    jdbc.execute(
        """
        do $$
        begin
          set local session_replication_role = replica; -- history refuses to be deleted
          delete from suggestion;
          delete from suggestion_run;
        end $$
        """);
  }

  private static SourceFile file(String text) {
    return new SourceFile("resolution.txt", text.getBytes(UTF_8));
  }
}
