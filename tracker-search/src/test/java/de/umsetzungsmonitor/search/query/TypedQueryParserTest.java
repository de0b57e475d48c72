package de.umsetzungsmonitor.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQueryParserTest {

  @Test
  void wordsPhrasesPrefixesAndCitationsAreToldApart() {
    TypedQuery query =
        TypedQueryParser.parse("Schutz „sexueller Missbrauch“ Kinderporn* 2011/93/EU Ziffer 4");

    assertThat(query.words()).containsExactly("Schutz");
    assertThat(query.phrases()).containsExactly("sexueller Missbrauch");
    assertThat(query.prefixes()).containsExactly("Kinderporn");
    assertThat(query.citations()).containsExactly("text:2011/93", "ziffer:4");
  }

  @Test
  void stopWordsAreLookedForOnlyWhereThereIsNothingElse() {
    assertThat(TypedQueryParser.parse("die Rechte des Kindes").words())
        .containsExactly("Rechte", "Kindes");
    assertThat(TypedQueryParser.parse("der die das").words()).containsExactly("der", "die", "das");
  }

  @Test
  void theWordsOfAQuestionAreLookedForOnlyWhereThereIsNothingElse() {
    assertThat(TypedQueryParser.parse("Wie lange darf man Daten speichern?").words())
        .containsExactly("Daten", "speichern");
    assertThat(TypedQueryParser.parse("Wer darf?").words()).containsExactly("Wer", "darf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Wohl des Kindes\"",
        "„Wohl des Kindes“",
        "“Wohl des Kindes”",
        "»Wohl des Kindes«",
        "«Wohl des Kindes»",
        "‚Wohl des Kindes‘",
        "‘Wohl des Kindes’",
        "'Wohl des Kindes'",
        "›Wohl des Kindes‹",
        "″Wohl des Kindes″",
        "´Wohl des Kindes´",
        "`Wohl des Kindes`",
        "<<Wohl des Kindes>>",
        ",,Wohl des Kindes''",
        "''Wohl des Kindes''"
      })
  void anyQuotationMarksMakeAPhrase(String typed) {
    assertThat(TypedQueryParser.parse(typed).phrases()).containsExactly("Wohl des Kindes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Wohl Kind",
        "Wohl Kind\"",
        "„Wohl Kind",
        "'Wohl Kind",
        "Wohl' Kind",
        "Wohl Kind’"
      })
  void oneQuotationMarkMakesNone(String typed) {
    assertThat(TypedQueryParser.parse(typed).phrases()).isEmpty();
    assertThat(TypedQueryParser.parse(typed).words()).containsExactly("Wohl", "Kind");
  }

  @Test
  void anApostropheIsNoQuotationMark() {
    assertThat(TypedQueryParser.parse("Côte d'Ivoire und Grimm's Wörterbuch").phrases()).isEmpty();
  }

  @Test
  void aHyphenExcludesNothingAndIsWrittenOut() {
    assertThat(TypedQueryParser.parse("Internetdiensten und -zugang").words())
        .containsExactly("Internetdiensten", "zugang", "Internetzugang");
  }

  @Test
  void aCitedProvisionAndABareLabelAreAddresses() {
    assertThat(TypedQueryParser.parse("A/RES/77/233 Ziffer 4").wholeAddresses())
        .contains(cited("text:77/233", "ziffer:4"));
    assertThat(TypedQueryParser.parse("12326/19 II.5 (1)").wholeAddresses())
        .contains(labelled("text:12326/19", "ziffer:ii.5.1"));
    assertThat(TypedQueryParser.parse("COM/2020/607 I.1 Absatz 3").wholeAddresses())
        .contains(labelled("com:2020/607", "ziffer:i.1.abs3"));
    assertThat(
            TypedQueryParser.parse("Verordnung (EU) 2016/679 Erwägungsgrund 12").wholeAddresses())
        .contains(cited("text:2016/679", "ziffer:(12)"));
    assertThat(TypedQueryParser.parse("G7 Innen 2022, Ziffer 3").wholeAddresses())
        .contains(cited("symbol:g7innen2022", "ziffer:3"));
    assertThat(TypedQueryParser.parse("Art. 7 und 9 VO 2024/8888").wholeAddresses())
        .contains(cited("text:2024/8888", "ziffer:art7"), cited("text:2024/8888", "ziffer:art9"));
    assertThat(TypedQueryParser.parse("A/RES/77/233").addresses()).isEmpty();
  }

  @Test
  void anArticleAmongWordsIsAnAddressOnlyInADocument() {
    assertThat(TypedQueryParser.parse("Artikel 16 AEUV Datenschutz").addresses()).isEmpty();
    assertThat(TypedQueryParser.parse("Artikel 16 2024/8888 Datenschutz").addresses())
        .containsExactly(cited("text:2024/8888", "ziffer:art16"));
    assertThat(TypedQueryParser.parse("Ziffer 4 Schutz").addresses())
        .containsExactly(new Address(Set.of(), "ziffer:4", true));
  }

  @Test
  void aStarMayStandInAPhraseAndBehindACitation() {
    assertThat(TypedQueryParser.parse("\"sexuelle Ausbeut*\"").phrases())
        .containsExactly("sexuelle Ausbeut*");
    assertThat(TypedQueryParser.parse("2011/9*").citations()).containsExactly("text:2011/9*");
  }

  @Test
  void ofAPhraseTheFirstWordsAreReadWhateverPartsThem() {
    assertThat(TypedQueryParser.parse("\"" + "aa,bb/".repeat(40) + "\"").phrases())
        .containsExactly("aa,bb/".repeat(15) + "aa,bb");
    assertThat(TypedQueryParser.parse("\"" + "wo* ".repeat(40) + "\"").phrases())
        .containsExactly("wo* ".repeat(31) + "wo*");
  }

  private static Address cited(String document, String provision) {
    return new Address(Set.of(document), provision, true);
  }

  private static Address labelled(String document, String provision) {
    return new Address(Set.of(document), provision, false);
  }

  @Test
  void anUmlautTypedAsTwoCharactersIsOne() {
    assertThat(TypedQueryParser.parse("Bekämpfung").words()).containsExactly("Bekämpfung");
  }

  @Test
  void whatWasTypedIsKeptAsItWasRead() {
    String decomposed = Normalizer.normalize("Bekämpfung des Übels", Normalizer.Form.NFD);
    assertThat(TypedQueryParser.parse(decomposed).text()).isEqualTo("Bekämpfung des Übels");
    assertThat(TypedQueryParser.parse("Wort ".repeat(1_600)).text()).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "*", "?!", "\"", "\"\"", "\\", "[", "~", "- -", "( )", "\u0000"})
  void whereNothingIsAskedForTheQueryIsEmpty(String typed) {
    assertThat(TypedQueryParser.parse(typed).isEmpty()).isTrue();
  }

  @Test
  void endlessTextIsCutShort() {
    TypedQuery query =
        TypedQueryParser.parse("Wort1 Wort2 ".repeat(10_000) + "\"x\"".repeat(10_000));
    assertThat(query.words()).hasSizeLessThanOrEqualTo(32);
    assertThat(TypedQueryParser.parse("😀".repeat(50_000)).words()).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void whatWouldBeDearIsReadInPart() {
    TypedQuery letters = TypedQueryParser.parse("a* b* c*");
    assertThat(letters.prefixes()).isEmpty();
    assertThat(letters.words()).containsExactly("a", "b", "c");
    assertThat(TypedQueryParser.parse("aa* bb* cc* dd* ee* ff* gg* hh* ii* jj*").prefixes())
        .hasSize(8);
    assertThat(TypedQueryParser.parse("„" + "wo er war ".repeat(50) + "“").phrases())
        .containsExactly(("wo er war ".repeat(10) + "wo er"));
  }
}
