package de.umsetzungsmonitor.domain.review;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.ReviewChange;
import de.umsetzungsmonitor.domain.tag.ReviewStep;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of what analysts decide about two suggestions that a paragraph has. */
@IntegrationTest
abstract class DecisionTest {

  static final String TEXT =
      "fordert die Staaten auf, zu handeln, und ermutigt die Wirtschaft, dabei zu helfen;";

  static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Instant LATER = NOW.plusSeconds(60);
  static final ProvisionAddress PARAGRAPH = new ProvisionAddress("un", "para_1");

  @Autowired Examples examples;
  @Autowired Decisions decisions;
  @Autowired Provisions provisions;
  @Autowired ProvisionTexts texts;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  SuggestionText request;
  SuggestionText recommendation;

  @BeforeEach
  void twoSuggestions() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), TEXT, "begrüßt dies;");
    List<SuggestionText> made =
        examples.suggest(
            "un",
            "para_1",
            "1",
            MADE,
            proposed(Modality.REQUEST, "fordert die Staaten auf", Addressee.STATES),
            proposed(Modality.RECOMMENDATION, "ermutigt die Wirtschaft"));
    request = made.get(0);
    recommendation = made.get(1);
  }

  List<TagText> tags() {
    return texts.get(PARAGRAPH).tags();
  }

  List<SuggestionText> open() {
    return texts.review(PARAGRAPH).suggestions();
  }

  List<ReviewStep> steps() {
    return texts.review(PARAGRAPH).history().stream().map(ReviewChange::step).toList();
  }

  static ProposedTag proposed(Modality modality, String quote, Addressee... addressees) {
    TextSpan span = TextSpan.find(quote, TEXT, 0).orElseThrow();
    return new ProposedTag(modality, Set.of(addressees), span, "test.rule", 0.8);
  }
}
