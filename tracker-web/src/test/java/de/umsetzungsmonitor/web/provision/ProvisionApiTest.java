package de.umsetzungsmonitor.web.provision;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.review.Decisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.ProposedTag;
import de.umsetzungsmonitor.domain.tag.TextSpan;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class ProvisionApiTest {

  private static final String TEXT = "Der Rat ersucht die Kommission um einen Bericht.";

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired Decisions decisions;

  private long suggestion;

  @BeforeEach
  void aSuggestion() {
    examples.document("rat", Organization.EU, LocalDate.of(2019, 9, 27), TEXT);
    TextSpan words = TextSpan.find("ersucht die Kommission", TEXT, 0).orElseThrow();
    ProposedTag proposed =
        new ProposedTag(
            Modality.REQUEST, Set.of(Addressee.AGENCIES), words, "request.ersuchen", 0.9);
    suggestion = examples.suggest("rat", "para_1", "1", Instant.EPOCH, proposed).getFirst().id();
  }

  @Test
  void whatWaitsForADecisionIsListedBesideTheTags() {
    String suggested =
        """
        {"eId": "para_1", "tags": [{"modality": "REQUEST", "addressees": ["AGENCIES"],
          "quote": "ersucht die Kommission", "start": 8, "end": 30, "origin": "RULE",
          "state": "SUGGESTED", "rule": "request.ersuchen", "confidence": 0.9}]}
        """;

    assertThat(get("/api/documents/rat/para_1")).bodyJson().isLenientlyEqualTo(suggested);
    assertThat(get("/api/documents/rat/provisions"))
        .bodyJson()
        .isLenientlyEqualTo("[" + suggested + "]");
  }

  @Test
  void whatWasConfirmedIsATagThatSaysWhereItCameFrom() {
    decisions.confirm(suggestion, "ana", Instant.EPOCH);

    assertThat(get("/api/documents/rat/provisions"))
        .bodyJson()
        .extractingPath("$[0].tags")
        .asArray()
        .singleElement()
        .asString()
        .contains("origin=SUGGESTION", "state=CONFIRMED")
        .doesNotContain("rule", "confidence");
  }

  private MvcTestResult get(String uri) {
    return mvc.get().uri(uri).with(SignIn.analyst()).exchange();
  }
}
