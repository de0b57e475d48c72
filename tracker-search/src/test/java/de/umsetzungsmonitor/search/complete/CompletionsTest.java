package de.umsetzungsmonitor.search.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.search.SearchExamples;
import de.umsetzungsmonitor.search.complete.Completed.NamedDocument;
import de.umsetzungsmonitor.search.complete.Completed.NamedProvision;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CompletionsTest {

  @Autowired SearchExamples examples;
  @Autowired IndexUpdates index;
  @Autowired Completions completions;
  @Autowired NamedDocuments documents;

  @BeforeEach
  void aResolutionAndAStrategy() throws InterruptedException {
    PolicyDocument un = document("un", "A/RES/77/233", "Schutz von Kindern vor Ausbeutung");
    examples.add(
        un, 1, "PP1", ProvisionKind.RECITAL, null, "bekräftigend, dass Kinder Schutz brauchen,");
    examples.add(
        un, 2, "1", ProvisionKind.OPERATIVE, null, "fordert die Bekämpfung der Ausbeutung;");
    examples.add(
        un,
        3,
        "2",
        ProvisionKind.OPERATIVE,
        null,
        "begrüßt die Bekämpfung der Straßenkriminalität;");
    examples.add(
        un, 4, "10", ProvisionKind.OPERATIVE, null, "ersucht um eine Datenbank; die Datenbanken");
    examples.add(un, 5, "2 a)", ProvisionKind.POINT, null, "fordert Europol dazu auf,");
    PolicyDocument eu = document("eu", "COM(2020) 607", "Strategie gegen Missbrauch");
    String heading = "Maßnahmen › Initiative 4: Gemeinsame Opferidentifizierung";
    examples.add(eu, 1, "I.1 Abs. 1", ProvisionKind.NARRATIVE, heading, "Datenbank von Europol");
    examples.add(
        eu, 2, "I.1 Leitaktion 1", ProvisionKind.KEY_ACTION, heading, "Die Datenbank wächst.");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daten                | Datenbank",
        "Daten                | Datenbank",
        "bekäm                | Bekämpfung",
        "bekaem               | Bekämpfung",
        "bekam                | Bekämpfung",
        "strasse              | Straßenkriminalität",
        "straße               | Straßenkriminalität",
        "euro                 | Europol",
        "brau                 | brauchen",
        "wachs                | wächst",
        "Datenbank            | ''",
        "Bekämpfun            | Bekämpfung",
        "Schutz in der Daten  | Schutz in der Datenbank",
        "\"Schutz und Daten   | \"Schutz und Datenbank",
        "ersucht um be        | ersucht um Bekämpfung, ersucht um begrüßt, ersucht um bekräftigend",
        "Ausbeutung be        | Ausbeutung Bekämpfung",
        "Kinder bra           | Kinder brauchen",
        "A/RES                | ''",
        "A/FORD               | ''",
        "MC.DATEN             | ''"
      })
  void theLastWordIsCompletedAsItIsWrittenFirstByWhatStandsWithTheWordsBefore(
      String typed, String queries) {
    assertThat(String.join(", ", completions.of(typed).queries())).isEqualTo(queries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "77/233              | p_1, p_2, p_3, p_4",
        "A/RES/77/233 Ziff   | p_2, p_3, p_4, p_5",
        "77/233 Ziffer 1     | p_2, p_4",
        "77/233 Nr. 1        | p_2, p_4",
        "77/233 1            | p_2, p_4",
        "77/233 10           | p_4",
        "77/233 PP           | p_1",
        "77/233 Ziffer 99    | ''",
        "77/233 2 Buch       | p_5",
        "77/233 Nr. 2 Buchst | p_5",
        "2 Buchstabe a       | p_5",
        "Nr. 2 Buchst        | p_5",
        "2 a                 | p_5",
        "2a                  | p_5",
        "2 b                 | ''",
        "Ziffer 2 Abs        | p_5",
        "COM(2020) 607 Leit  | p_2",
        "COM(2020) 607 Opfer | p_1"
      })
  void aProvisionIsProposedWhileItsCitationIsTyped(String typed, String eIds) {
    assertThat(
            String.join(
                ", ", completions.of(typed).provisions().stream().map(p -> p.eId()).toList()))
        .isEqualTo(eIds);
  }

  @Test
  void aHeadingLeadsToTheFirstProvisionBelowIt() {
    for (String typed : List.of("Opferident", "initiative 4 gemeins", "Gemeinsame Opfer")) {
      assertThat(completions.of(typed).provisions())
          .extracting(NamedProvision::slug, NamedProvision::eId)
          .containsExactly(tuple("eu", "p_1"));
    }
    assertThat(completions.of("Opferident Gemeinsame").provisions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nutzer:in", "Nutzer:innen", "Nutzerinnen", "Nutzer*innen", "23.000"})
  void aHeadingIsFoundInWhicheverSpellingOfItsSigns(String typed) throws InterruptedException {
    PolicyDocument g7 = document("g7", "G7", "Kommuniqué");
    String heading = "Schutz von 23 000 Nutzer:innen";
    examples.add(g7, 1, "1", ProvisionKind.OPERATIVE, heading, "Wort");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(completions.of(typed).provisions())
        .extracting(NamedProvision::slug)
        .containsExactly("g7");
  }

  @Test
  void ofManyHeadingsTheFirstFourAreProposed() throws InterruptedException {
    PolicyDocument g7 = document("g7", "G7", "Kommuniqué");
    for (int i = 1; i <= 12; i++) {
      String heading = "Kapitel " + (i + 1) / 2 + " der Lieferketten";
      examples.add(g7, i, String.valueOf(i), ProvisionKind.OPERATIVE, heading, "Wort");
    }
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(completions.of("Lieferk").provisions())
        .extracting(NamedProvision::eId)
        .containsExactly("p_1", "p_3", "p_5", "p_7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"77/2", "A/RES/77", "schutz von kind", "Ausbeut"})
  void aDocumentIsProposedByItsSymbolAndByTheWordsOfItsTitle(String typed) {
    assertThat(completions.of(typed).documents())
        .containsExactly(
            new NamedDocument("un", "A/RES/77/233", "Schutz von Kindern vor Ausbeutung"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Schutz von Kindern vor Ausbeutung | un",
        "der Schutz vor der Ausbeutung     | un",
        "'\"Schutz von Kindern\"'           | un",
        "a/res/77/233                      | un",
        "A/RES/77/233 Schutz               | un",
        "Strategie                         | ''",
        "Strategie gegen                   | ''",
        "Strategie Missbrauch              | eu",
        "Strategie Missbrauch Kinder       | ''",
        "COM(2020) 607                     | eu",
        "Kommuniqué                        | g7",
        "Kommunique\u0301                  | g7",
        "G7                                | g7",
        "und                               | ''"
      })
  void aSearchNamesDocumentsBySymbolOrTitle(String typed, String slugs)
      throws InterruptedException {
    PolicyDocument g7 = document("g7", "G7", "Kommuniqué");
    examples.add(g7, 1, "1", ProvisionKind.OPERATIVE, null, "Wort");
    assertThat(index.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(String.join(", ", documents.in(typed).stream().map(NamedDocument::slug).toList()))
        .isEqualTo(slugs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "d", "\"", "*.*", "(((((", "77/", "§", "\\", "Zzzzz", "COM(", "\0a", "[a"
      })
  void nothingThatIsTypedFails(String typed) {
    assertThat(completions.of(typed)).isNotNull();
    assertThat(completions.of(typed.repeat(500)).queries()).isEmpty();
    assertThat(documents.in(typed)).isEmpty();
  }

  private PolicyDocument document(String slug, String symbol, String title) {
    return examples.document(slug, symbol, title, Organization.UN, LocalDate.of(2022, 1, 1));
  }
}
