package de.umsetzungsmonitor.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class DocumentChoicesTest {

  @Autowired Examples examples;
  @Autowired DocumentChoices choices;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void threeDocuments() {
    document("un-77", Organization.UN, LocalDate.of(2022, 12, 15), "A/RES/77_233", "Ausbeutung");
    document("eu-19", Organization.EU, LocalDate.of(2019, 9, 27), "12326/19", "Schutz der Kinder");
    document("g7-22", Organization.G7, LocalDate.of(2022, 11, 18), null, "Erklärung der Minister");
  }

  @Test
  void theYoungestAreOfferedAndNoMoreThanAskedFor() {
    assertThat(offered("", null)).containsExactly("un-77", "g7-22", "eu-19");
    assertThat(choices.offered("", null, 2)).hasSize(2);
    examples.version("un-77", Instant.parse("2026-03-01T00:00:00Z"), "Neu.");
    assertThat(offered("", null)).containsExactly("un-77", "g7-22", "eu-19");
  }

  @Test
  void whatIsTypedIsFoundInSymbolTitleAndAddressWordByWord() {
    assertThat(offered("res/77", null)).containsExactly("un-77");
    assertThat(offered("  minister ERKLÄRUNG ", null)).containsExactly("g7-22");
    assertThat(offered("eu-1", null)).containsExactly("eu-19");
    assertThat(offered("77_2", null)).containsExactly("un-77");
    assertThat(offered("s_h", null)).isEmpty();
    assertThat(offered("100%", null)).isEmpty();
  }

  @Test
  void aStateIsOfferedWhatBindsIt() {
    assertThat(offered("", "DE")).containsExactly("un-77", "g7-22", "eu-19");
    assertThat(offered("", "PL")).containsExactly("un-77", "eu-19");
    assertThat(offered("schutz", "BR")).isEmpty();
  }

  @Test
  void aDocumentIsNamedByItsSymbolOrElseByItsTitle() {
    assertThat(choices.named(List.of("12326/19", " erklärung der minister", "Ausbeutung", "x")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("12326/19", "eu-19", " erklärung der minister", "g7-22"));
    assertThat(choices.of(List.of("un-77", "nichts")))
        .containsExactly(new DocumentChoice("un-77", "A/RES/77_233", "Ausbeutung", "A/RES/77_233"));
  }

  @Test
  void whereSeveralAreCalledAlikeOnlyTheAddressNamesOne() {
    document("g7-23", Organization.G7, LocalDate.of(2023, 7, 7), null, "Erklärung der Minister");
    document("un-1", Organization.UN, LocalDate.of(1999, 7, 7), "a-res-1", "Titel");

    assertThat(choices.named(List.of("Erklärung der Minister"))).isEmpty();
    assertThat(choices.of(List.of("g7-22", "g7-23", "un-1", "eu-19")))
        .extracting(DocumentChoice::name)
        .containsExactlyInAnyOrder("g7-22", "g7-23", "un-1", "12326/19");
  }

  private List<String> offered(String typed, @Nullable String iso2) {
    return choices.offered(typed, iso2, 50).stream().map(DocumentChoice::slug).toList();
  }

  private void document(
      String slug,
      Organization organization,
      LocalDate day,
      @Nullable String symbol,
      String title) {
    examples.document(slug, organization, day, "Text");
    jdbc.update(
        "update policy_document set symbol = ?, title = ? where slug = ?", symbol, title, slug);
  }
}
