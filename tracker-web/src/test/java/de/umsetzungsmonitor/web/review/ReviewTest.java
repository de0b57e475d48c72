package de.umsetzungsmonitor.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.SuggestionText;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A test of the review list, on which three suggestions for two paragraphs are open. */
@WebTest
abstract class ReviewTest {

  private static final String TEXT =
      "Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.";

  static final Instant MADE = Instant.parse("2026-11-22T08:00:00Z");
  static final RequestPostProcessor OTHER = SignIn.as("ben", Role.ANALYST);

  @Autowired MockMvcTester mvc;
  @Autowired SampleTexts texts;
  @Autowired Examples examples;
  @Autowired ProvisionTexts provisions;

  long first;
  long second;
  long unnamed;

  @BeforeEach
  void threeSuggestionsForTwoParagraphs() {
    texts.conclusions(2);
    List<SuggestionText> made =
        examples.suggest(
            "rat",
            "para_1",
            "1",
            MADE,
            proposed("fordert die Mitgliedstaaten nachdrücklich auf", 0.95, Addressee.STATES),
            proposed("zu handeln", 0.6));
    first = made.get(0).id();
    unnamed = made.get(1).id();
    second =
        examples
            .suggest(
                "rat",
                "para_2",
                "1",
                MADE,
                proposed("fordert die Mitgliedstaaten", 0.8, Addressee.STATES))
            .getFirst()
            .id();
  }

  static ProposedTag proposed(String words, double confidence, Addressee... addressees) {
    return new ProposedTag(
        Modality.REQUEST,
        Set.of(addressees),
        TextSpan.find(words, TEXT, 0).orElseThrow(),
        "auffordern",
        confidence);
  }

  MvcTestResult decide(long suggestion, String action, RequestPostProcessor who) {
    return post(suggestion, action, null, null, who);
  }

  MvcTestResult post(
      long suggestion,
      String action,
      String modality,
      String quote,
      RequestPostProcessor who,
      String... addressees) {
    var request =
        mvc.post()
            .uri("/review")
            .with(who)
            .with(csrf())
            .param("suggestion", "" + suggestion)
            .param("action", action);
    if (modality != null) {
      request.param("commitment", modality);
    }
    if (quote != null) {
      request.param("quote", quote);
    }
    if (addressees.length > 0) {
      request.param("addressees", addressees);
    }
    return request.exchange();
  }

  String get(String address, RequestPostProcessor who) {
    MvcTestResult result = mvc.get().uri(address).with(who).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  List<TagText> tags(String eId) {
    return provisions.get(new ProvisionAddress("rat", eId)).tags();
  }
}
