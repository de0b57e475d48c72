package de.umsetzungsmonitor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.document.PolicyDocument;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.status.StatusRow;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists and exports read of suggestions, and at what cost. */
@IntegrationTest
class ReadingSuggestionsTest {

  private static final String TEXT = "fordert die Staaten auf, zu handeln;";
  private static final Instant MADE = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant DECIDED = Instant.parse("2026-05-01T10:00:00Z");
  private static final int PROVISIONS = 30;

  @Autowired Examples examples;
  @Autowired Decisions decisions;
  @Autowired ProvisionTexts texts;
  @Autowired StatusRows rows;
  @Autowired EntityManagerFactory entities;

  private PolicyDocument document;
  private final List<SuggestionText> suggestions = new ArrayList<>();

  @BeforeEach
  void aSuggestionForEachProvision() {
    String[] paragraphs = IntStream.range(0, PROVISIONS).mapToObj(i -> TEXT).toArray(String[]::new);
    document = examples.document("g7", Organization.G7, LocalDate.of(2022, 11, 18), paragraphs);
    TextSpan words = TextSpan.find("fordert die Staaten auf", TEXT, 0).orElseThrow();
    ProposedTag proposed =
        new ProposedTag(Modality.REQUEST, Set.of(Addressee.STATES), words, "rule", 0.9);
    for (int i = 1; i <= PROVISIONS; i++) {
      suggestions.addAll(examples.suggest("g7", "para_" + i, "1", MADE, proposed));
    }
  }

  @Test
  void aSuggestionCountsInExportsFromTheDayOnWhichItWasConfirmed() {
    decisions.confirm(suggestions.getFirst().id(), "ana", DECIDED);

    assertThat(asking(LocalDate.of(2026, 4, 1))).isEmpty();
    assertThat(asking(LocalDate.of(2026, 6, 1))).hasSize(7).containsOnly("para_1");

    decisions.undo("ana", DECIDED.plusSeconds(86_400));
    assertThat(asking(LocalDate.of(2026, 6, 1))).isEmpty();
    assertThat(asking(LocalDate.of(2026, 5, 1))).as("as it was").containsOnly("para_1");
  }

  @Test
  void allSuggestionsOfADocumentAreReadByOneQuery() {
    assertThat(
            queriesOf(() -> {
              assertThat(texts.openSuggestions(document)).hasSize(PROVISIONS);
            }))
        .isEqualTo(1);
  }

  @Test
  void aProvisionIsReadForReviewByAFewQueriesHoweverMuchWasDecided() {
    suggestions.subList(1, PROVISIONS).forEach(each -> decisions.reject(each.id(), "ana", DECIDED));

    assertThat(
            queriesOf(() -> {
              assertThat(texts.context(new ProvisionAddress("g7", "para_1")).after()).isNotNull();
            }))
        .isLessThanOrEqualTo(6);
  }

  private List<String> asking(LocalDate asOf) {
    List<String> read = new ArrayList<>();
    StatusSelection selection =
        new StatusSelection(
            asOf,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(Modality.REQUEST),
            Set.of(),
            false);
    rows.read(selection, (StatusRow row) -> read.add(row.provision().eId()));
    return read;
  }

  private long queriesOf(Runnable reading) {
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    try {
      reading.run();
      return statistics.getPrepareStatementCount();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
