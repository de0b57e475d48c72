package de.umsetzungsmonitor.web.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionText;
import de.umsetzungsmonitor.domain.provision.ProvisionTexts;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagText;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SampleTexts;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class TaggingTest {

  private static final String TAGS = "/documents/rat/para_1/tags";

  @Autowired MockMvcTester mvc;
  @Autowired SampleTexts texts;
  @Autowired Examples examples;
  @Autowired ProvisionTexts provisions;

  @BeforeEach
  void aText() {
    texts.conclusions(1);
  }

  @Test
  void anAnalystTagsQuotedWords() {
    assertThat(send(TAGS, "REQUEST", "fordert die\n Mitgliedstaaten", "STATES", "INDUSTRY"))
        .hasStatus(303)
        .hasRedirectedUrl("/documents/rat/para_1#tags")
        .flash()
        .containsEntry("message", "Die Kennzeichnung ist gespeichert.");

    TagText tag = tags().getFirst();
    assertThat(tag.modality()).isEqualTo(Modality.REQUEST);
    assertThat(tag.addressees()).isEqualTo(Set.of(Addressee.STATES, Addressee.INDUSTRY));
    assertThat(tag.span().quote()).isEqualTo("fordert die Mitgliedstaaten");
    assertThat(tag.createdBy()).isEqualTo("analyst");
    assertThat(page(""))
        .contains(
            "<mark class=\"tag-a\" title=\"Aufforderung · Staaten, Wirtschaft\"",
            ">fordert die Mitgliedstaaten</mark>");
  }

  @Test
  void aTagIsChangedInAFormThatHoldsIt() {
    send(TAGS, "REQUEST", "fordert", "AGENCIES");
    long id = tags().getFirst().id();
    assertThat(page("?edit=" + id))
        .contains(
            "Kennzeichnung ändern", "action=\"" + TAGS + "/" + id + "\"", ">fordert</textarea>")
        .containsPattern("value=\"REQUEST\" checked")
        .containsPattern("value=\"AGENCIES\" checked");

    assertThat(send(TAGS + "/" + id, "OBLIGATION", "", "STATES")).hasStatus(303);
    assertThat(tags()).extracting(TagText::modality).containsExactly(Modality.OBLIGATION);
    assertThat(page("")).contains("<del>Aufforderung · Einrichtungen</del>");
  }

  @Test
  void ofSeveralEqualPlacesTheSelectedOneIsTagged() {
    String text = "Der Rat fordert die Mitgliedstaaten nachdrücklich auf, zu handeln.";
    int second = text.indexOf("en nach");

    var form = mvc.post().uri(TAGS).with(SignIn.analyst()).with(csrf());
    form.param("modality", "REQUEST").param("addressees", "STATES");
    assertThat(form.param("quote", "en").param("start", "" + second)).hasStatus(303);

    assertThat(tags().getFirst().span().start()).isEqualTo(second);
    long id = tags().getFirst().id();
    assertThat(page("?edit=" + id)).contains("data-quote-start value=\"" + second + "\"");
  }

  @Test
  void aTagIsRemovedAndStaysInTheHistory() {
    send(TAGS, "REQUEST", "fordert", "STATES");
    long id = tags().getFirst().id();

    assertThat(send(TAGS + "/" + id + "/remove", null, null)).hasStatus(303);
    assertThat(tags()).isEmpty();
    assertThat(page("")).contains("noch nicht gekennzeichnet", ">entfernt</ins>");
  }

  @Test
  void aFormWithMistakesSaysThemAndKeepsWhatWasTyped() {
    assertThat(send(TAGS, null, "fordert"))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#tag-modality\"", "href=\"#tag-addressees\"", ">fordert</textarea>")
        .contains("Wählen Sie eine Verbindlichkeit.", "Wählen Sie mindestens einen Adressaten.");
    assertThat(send(TAGS, "REQUEST", "bittet <b>", "INDUSTRY"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "href=\"#tag-quote\"",
            "Diese Wörter stehen so nicht im Text",
            ">bittet &lt;b&gt;</textarea>")
        .containsPattern("value=\"INDUSTRY\" checked");
    assertThat(send(TAGS, "HOPE", null, "ALIENS")).hasStatus(422);
    assertThat(tags()).isEmpty();
  }

  @Test
  void whoChangesWhatSomebodyElseRemovedLosesNothing() {
    send(TAGS, "REQUEST", "fordert", "STATES");
    long id = tags().getFirst().id();
    send(TAGS + "/" + id + "/remove", null, null);

    assertThat(send(TAGS + "/" + id, "OBLIGATION", "auf", "INDUSTRY"))
        .hasStatus(409)
        .bodyText()
        .contains("inzwischen geändert oder entfernt", ">auf</textarea>", "action=\"" + TAGS + "\"")
        .containsPattern("value=\"OBLIGATION\" checked");
    assertThat(send(TAGS + "/" + id + "/remove", null, null)).hasStatus(409);
    assertThat(mvc.get().uri("/documents/rat/para_1?edit=" + id).with(SignIn.analyst()))
        .hasStatus(409);
    assertThat(tags()).isEmpty();
  }

  @Test
  void onlyAnalystsTag() {
    send(TAGS, "REQUEST", "fordert", "STATES");
    long id = tags().getFirst().id();
    for (RequestPostProcessor who : List.of(SignIn.coordinator(), SignIn.auditor())) {
      assertThat(mvc.post().uri(TAGS).with(who).with(csrf())).hasStatus(403);
      assertThat(mvc.post().uri(TAGS + "/" + id).with(who).with(csrf())).hasStatus(403);
      assertThat(mvc.post().uri(TAGS + "/" + id + "/remove").with(who).with(csrf())).hasStatus(403);
      assertThat(mvc.get().uri("/documents/rat/para_1?edit=" + id).with(who)).hasStatus(403);
      assertThat(mvc.get().uri("/documents/rat/para_1").with(who))
          .bodyText()
          .doesNotContain("id=\"tag-form\"", "/remove\"");
    }
    assertThat(mvc.post().uri(TAGS).with(SignIn.analyst())).hasStatus(403);
    assertThat(tags()).hasSize(1);
  }

  @Test
  void whereThereIsNoProvisionNothingIsTagged() {
    assertThat(send("/documents/rat/para_9/tags", "REQUEST", null, "STATES")).hasStatus(404);
  }

  @Test
  void theVerySameTagIsRefusedWithASentence() {
    send(TAGS, "REQUEST", null, "STATES");

    assertThat(send(TAGS, "REQUEST", null, "STATES"))
        .hasStatus(422)
        .bodyText()
        .contains("Genau diese Kennzeichnung gibt es hier schon.");
  }

  @Test
  void aTagWhoseWordsTheNewVersionLostIsAnchoredAnew() {
    examples.document("un", Organization.UN, LocalDate.of(2022, 12, 15), "bittet die Staaten;");
    send("/documents/un/para_1/tags", "REQUEST", "bittet", "STATES");
    examples.version("un", Instant.parse("2026-11-21T10:00:00Z"), "ersucht die Staaten;");
    long id = provisions.get(new ProvisionAddress("un", "para_1")).tags().getFirst().id();

    assertThat(mvc.get().uri("/documents/un/para_1").with(SignIn.analyst()))
        .bodyText()
        .contains("Textstelle prüfen", "Nicht mehr im Text: „bittet“", ">neu verankern<")
        .doesNotContain("/tags/" + id + "/confirm");
    assertThat(mvc.get().uri("/documents/un").with(SignIn.analyst()))
        .bodyText()
        .contains("Textstelle prüfen");

    assertThat(send("/documents/un/para_1/tags/" + id, "REQUEST", "ersucht", "STATES"))
        .hasStatus(303);
    assertThat(mvc.get().uri("/documents/un/para_1").with(SignIn.analyst()))
        .bodyText()
        .contains(">ersucht</mark>")
        .doesNotContain("Textstelle prüfen");
  }

  @Test
  void theFormSpeaksEnglish() {
    assertThat(mvc.post().uri(TAGS + "?lang=en").with(SignIn.analyst()).with(csrf()).exchange())
        .hasStatus(422)
        .bodyText()
        .contains("Choose a modality.")
        .doesNotContain("??");
  }

  private MvcTestResult send(String address, String modality, String quote, String... addressees) {
    var request = mvc.post().uri(address).with(SignIn.analyst()).with(csrf());
    if (modality != null) {
      request.param("modality", modality);
    }
    if (quote != null) {
      request.param("quote", quote);
    }
    if (addressees.length > 0) {
      request.param("addressees", addressees);
    }
    return request.exchange();
  }

  private String page(String query) {
    var result = mvc.get().uri("/documents/rat/para_1" + query).with(SignIn.analyst()).exchange();
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private List<TagText> tags() {
    ProvisionText provision = provisions.get(new ProvisionAddress("rat", "para_1"));
    return provision.tags();
  }
}
