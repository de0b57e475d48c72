package de.umsetzungsmonitor.search.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.document.DocumentMetadata;
import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.document.PolicyDocuments;
import de.umsetzungsmonitor.domain.document.SourceFile;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.Provision;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.search.TextRun;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SimilarSearchTest {

  private static final String DATABASE =
      "fordert die Staaten auf, die internationale Datenbank von Interpol über die sexuelle"
          + " Ausbeutung von Kindern zu nutzen;";

  @Autowired PolicyDocuments documents;
  @Autowired Provisions provisions;
  @Autowired IndexUpdates updates;
  @Autowired SimilarSearch search;

  @BeforeEach
  void store() throws InterruptedException {
    store(
        "un",
        DATABASE,
        "fordert die Staaten auf, die internationale Datenbank von Interpol zu fördern;",
        "betont, dass Kinder Rechte haben;");
    store(
        "eu",
        "Der Rat ersucht die Behörden, an der ICSE-Datenbank von Interpol über sexuelle Ausbeutung"
            + " teilzunehmen und Darstellungen von Kindern dorthin zu melden.",
        "Der Rat fordert die Mitgliedstaaten auf, ihre Flüsse zu reinigen.",
        "Kinder brauchen sauberes Wasser.");
    store(
        "osce",
        IntStream.range(0, 60)
            .mapToObj(i -> "ruft die Staaten auf, Schule Nummer x" + i + " zu bauen.")
            .toArray(String[]::new));
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void findsWhatSaysAlikeInOtherDocumentsOnly() {
    assertThat(search.to(DATABASE, "un", 3))
        .extracting(SimilarProvision::slug, SimilarProvision::eId)
        .containsExactly(tuple("eu", "p_1"));
  }

  @Test
  void marksTheSharedWordsAndCountsThem() {
    SimilarProvision found = search.to(DATABASE, "un", 3).getFirst();

    assertThat(found.snippet())
        .filteredOn(TextRun::hit)
        .extracting(TextRun::text)
        .containsExactly("Datenbank", "Interpol", "sexuelle", "Ausbeutung", "Kindern");
    assertThat(found.words()).isEqualTo(5);
  }

  @Test
  void showsNothingWhereOnlyTheSubjectIsTheSame() {
    assertThat(search.to("betont, dass Kinder Rechte haben;", "un", 3)).isEmpty();
    assertThat(search.to("und so weiter", "un", 3)).isEmpty();
    assertThat(search.to("", "un", 3)).isEmpty();
  }

  @Test
  void rareWordsInCommonCountMoreThanUsualOnes() {
    String text = "Die Staaten bauen Schulen, nutzen die Datenbank von Interpol, helfen Kindern.";

    assertThat(search.to(text + " Ausbeutung ist international zu ahnden.", "g7", 3))
        .extracting(found -> found.slug() + "/" + found.eId())
        .contains("un/p_1")
        .noneMatch(found -> found.startsWith("osce"));
  }

  private void store(String slug, String... texts) {
    PolicyDocument document =
        documents.save(
            new PolicyDocument(
                slug,
                new DocumentMetadata(slug, "Titel", Organization.UN, null, null, null, "de"),
                new SourceFile(slug, slug.getBytes(StandardCharsets.UTF_8)),
                Instant.EPOCH,
                "analyst"));
    int position = 0;
    for (String text : texts) {
      position++;
      provisions.save(
          new Provision(
              document,
              "p_" + position,
              Integer.toString(position),
              ProvisionKind.OPERATIVE,
              null,
              null,
              position,
              null,
              text,
              List.of()));
    }
  }
}
