package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hit shows the words that were found, as whole words and where they stand. */
class SearchHitTest extends SearchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Missbrauch un     | un/p_3 | Kindesmissbrauch",
        "Betreuungsmaßnahmen | un/p_2 | Betreuungs- und Schutzmaßnahmen",
        "Opferschutz       | eu/p_2 | Opferschutz",
        "Richtlinie 2011/93 | eu/p_1 | Richtlinie 2011/93/EU",
        "EU                | eu/p_2 | Europäische Union",
        "beka*             | un/p_3 | bekämpfen"
      })
  void wholeWordsAreMarked(String typed, String address, String marked) {
    Hit hit = hit(typed, address);
    assertThat(String.join(" ", marked(hit))).isEqualTo(marked);
    assertThat(hit.footnote()).isNull();
  }

  @Test
  void whatOnlyAFootnoteHasIsShownFromTheFootnote() {
    Hit hit = hit("Fakultativprotokoll", "un/p_3");
    assertThat(hit.footnote()).isEqualTo("7");
    assertThat(hit.snippet())
        .containsExactly(
            new TextRun("Siehe die Resolution 76/181 und das ", false),
            new TextRun("Fakultativprotokoll", true),
            new TextRun(".", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSAM                   | un/p_5 | Material mit sexuellem Missbrauch von Kindern",
        "Kinderrechtskonvention | un/p_6 | Übereinkommen der Vereinten Nationen über die Rechte des Kindes"
      })
  void aLongNameIsFoundInWhateverFormAndMarkedAsAWhole(String typed, String address, String marked)
      throws InterruptedException {
    examples.storeNames();
    caughtUp();
    assertThat(marked(hit(typed, address))).containsExactly(marked);
  }

  @Test
  void aFootnoteIsShownWhereItHasMoreOfWhatWasTyped() {
    Hit hit = hit("Staaten Fakultativprotokoll Resolution 76/181", "un/p_3");
    assertThat(hit.footnote()).isEqualTo("7");
    assertThat(marked(hit)).containsExactly("Resolution", "76/181", "Fakultativprotokoll");
    assertThat(hit.otherFootnotes()).isEmpty();
  }

  @Test
  void theTextIsShownWhereItHasAsMuchAndTheFootnoteIsNamed() {
    Hit hit = hit("Kindesmissbrauch Fakultativprotokoll", "un/p_3");
    assertThat(hit.footnote()).isNull();
    assertThat(marked(hit)).containsExactly("Kindesmissbrauch");
    assertThat(hit.otherFootnotes()).containsExactly("7");
  }

  @Test
  void whatOnlyAHeadingHasIsMarkedThere() {
    Hit hit = hit("Rechtsrahmens", "eu/p_2");
    assertThat(hit.headingFound()).containsExactly(new TextRun("Rechtsrahmen", true));
    assertThat(hit.snippet())
        .containsExactly(
            new TextRun(
                "Die Europäische Union wird den Opferschutz und den Schutz der Umwelt ausbauen.",
                false));
    assertThat(hit("Opferschutz", "eu/p_2").headingFound()).isEmpty();
  }

  @Test
  void aHeadingThatCitesWhatWasTypedIsMarkedToo() throws InterruptedException {
    examples.storeUnderHeadings("Umsetzung der Richtlinie 2011/93/EU");
    caughtUp();
    assertThat(hit("2011/93/EU Umsetzung", "un/p_5").headingFound())
        .containsExactly(
            new TextRun("Umsetzung", true), new TextRun(" der Richtlinie 2011/93/EU", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Rechtsrahmen\" Opferschutz", "\"COM(2020) 607\" Opferschutz"})
  void theTextIsMarkedWhereAPhraseIsFoundBesideIt(String typed) {
    assertThat(marked(hit(typed, "eu/p_2"))).containsExactly("Opferschutz");
  }

  @Test
  void ofSeveralHeadingsTheInnermostThatHasItIsShown() throws InterruptedException {
    examples.storeUnderHeadings("II. Schutz der Kinder › 7. Zusammenarbeit der Länder");
    caughtUp();
    assertThat(hit("Kinder", "un/p_5").headingFound())
        .containsExactly(new TextRun("II. Schutz der ", false), new TextRun("Kinder", true));
    assertThat(hit("Länder", "un/p_5").headingFound())
        .containsExactly(new TextRun("7. Zusammenarbeit der ", false), new TextRun("Länder", true));
  }

  private Hit hit(String typed, String address) {
    return search.search(SearchRequest.of(typed)).hits().stream()
        .filter(hit -> address(hit).equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> marked(Hit hit) {
    return hit.snippet().stream().filter(TextRun::hit).map(TextRun::text).toList();
  }
}
