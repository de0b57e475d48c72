package de.umsetzungsmonitor.domain.version;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The documents "fluss" and "wald" of the OSCE, "meer" of the EU, each with "Titel von …". */
@IntegrationTest
class VersionCandidatesTest {

  @Autowired Examples examples;
  @Autowired VersionCandidates candidates;

  @BeforeEach
  void store() {
    examples.document("fluss", Organization.OSCE, LocalDate.of(2020, 1, 1), "Text.");
    examples.document("wald", Organization.OSCE, LocalDate.of(2021, 1, 1), "Text.");
    examples.document("meer", Organization.EU, LocalDate.of(2022, 1, 1), "Text.");
  }

  @Test
  void theSameSymbolComesFirstThenSharedWordsOfTheTitleThenTheOrganization() {
    assertThat(slugs(candidates.likely("Fluss", "Das Meer", Organization.OSCE, 5)))
        .containsExactly("fluss", "meer", "wald");
    assertThat(slugs(candidates.likely(null, null, Organization.EU, 5))).containsExactly("meer");
    assertThat(candidates.likely(null, null, null, 5)).isEmpty();
    assertThat(candidates.likely("Fluss", "Das Meer", Organization.OSCE, 1)).hasSize(1);
  }

  @Test
  void aSearchFindsPartsOfSymbolAndTitleInAnyOrder() {
    assertThat(slugs(candidates.matching(" von  TITEL ", 5)))
        .containsExactly("meer", "wald", "fluss");
    assertThat(slugs(candidates.matching("titel wal", 5))).containsExactly("wald");
    assertThat(candidates.matching("100%", 5)).isEmpty();
  }

  @Test
  void onlyTheVersionInForceIsACandidate() {
    examples.version("wald", Instant.now(), "Neuer Text.");

    assertThat(candidates.matching("wald", 5))
        .containsExactly(new VersionCandidate("wald", "WALD", "Titel von wald", 2));
  }

  private static List<String> slugs(List<VersionCandidate> found) {
    return found.stream().map(VersionCandidate::slug).toList();
  }
}
