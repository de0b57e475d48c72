package de.umsetzungsmonitor.search.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.search.TextRun;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SimilarSearchTest {

  private static final String DATABASE =
      "fordert die Staaten auf, die internationale Datenbank von Interpol über die sexuelle"
          + " Ausbeutung von Kindern zu nutzen;";

  @Autowired Examples examples;
  @Autowired IndexUpdates updates;
  @Autowired SimilarSearch search;

  @BeforeEach
  void store() throws InterruptedException {
    examples.document(
        "un",
        Organization.UN,
        null,
        DATABASE,
        "fordert die Staaten auf, die internationale Datenbank von Interpol zu fördern;",
        "betont, dass Kinder Rechte haben;");
    examples.document(
        "eu",
        Organization.EU,
        null,
        "Der Rat ersucht die Behörden, an der ICSE-Datenbank von Interpol über sexuelle Ausbeutung"
            + " teilzunehmen und Darstellungen von Kindern dorthin zu melden.",
        "Der Rat fordert die Mitgliedstaaten auf, ihre Flüsse zu reinigen.",
        "Kinder brauchen sauberes Wasser.");
    examples.document(
        "osce",
        Organization.OSCE,
        null,
        IntStream.range(0, 60)
            .mapToObj(i -> "ruft die Staaten auf, Schule Nummer x" + i + " zu bauen.")
            .toArray(String[]::new));
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void findsWhatSaysAlikeInOtherDocumentsOnly() {
    assertThat(search.to(DATABASE, "un", 3))
        .extracting(SimilarProvision::slug, SimilarProvision::eId)
        .containsExactly(tuple("eu", "para_1"));
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
  void aShortTextIsLikeALongOneThatHasMuchOfIt() {
    assertThat(search.to("Ausbau der ICSE-Datenbank von Interpol", "g7", 3))
        .extracting(found -> found.slug() + "/" + found.eId())
        .contains("eu/para_1");
    assertThat(search.to("Zu diesem Zweck baut die Datenbank", "g7", 3)).isEmpty();
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
        .contains("un/para_1")
        .noneMatch(found -> found.startsWith("osce"));
  }
}
