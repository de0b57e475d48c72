package de.umsetzungsmonitor.search.german;

import static de.umsetzungsmonitor.search.german.GermanAnalysis.CITE;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ELLIPSIS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.EXACT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.PARTS;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.ROOT;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.STEM;
import static de.umsetzungsmonitor.search.german.GermanAnalysis.WORD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanAnalysisTest {

  private final GermanAnalysis analysis = new GermanAnalysis();

  @ParameterizedTest
  @CsvSource({
    "Straße,         strasse",
    "Übereinkommen,  ubereinkommen",
    "Uebereinkommen, ubereinkommen",
    "Bekämpfung,     bekampfung",
    "Bekaempfung,    bekampfung",
    "Quelle,         quelle",
    "KINDER,         kinder"
  })
  void spellingsOfUmlautsAndCasesAreOne(String word, String token) {
    assertThat(analysis.terms(EXACT, word)).containsExactly(token);
  }

  @ParameterizedTest
  @CsvSource({
    "Missbrauch,   Missbrauchs",
    "Kind,         Kindes",
    "Kind,         Kindern",
    "Staat,        Staaten",
    "Maßnahme,     Massnahmen",
    "Vereinte,     Vereinten",
    "Europäische,  Europäischen",
    "Kriterium,    Kriterien",
    "Strafmaßkriterium, Strafmaßkriterien",
    "rufen,        rief",
    "Behörde,      Behorden",
    "Massnahme,    Maßnahmen",
    "Behörde,      Behoerden"
  })
  void inflectedFormsHaveOneStem(String word, String inflected) {
    assertThat(analysis.terms(STEM, inflected)).isEqualTo(analysis.terms(STEM, word));
  }

  @Test
  void aFormOfSeveralWordsStandsForAllOfThem() {
    assertThat(analysis.places(STEM, "Taten folgen")).first().isEqualTo(List.of("tat", "tun"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sensibilisierung, sensibilisieren",
    "Verhütung,        verhüten",
    "gefährdet,        Gefährdung",
    "Polizei,          polizeilich",
    "Koordination,     koordinieren",
    "Kriminalität,     kriminell",
    "Ermittlung,       ermitteln",
    "Regelung,         regeln",
    "Opferidentifizierung, identifizieren",
    "Förderung,        fördern",
    "Stärkung,         stärken",
    "Schutz,           schützen",
    "Nutzerinnen,      Nutzer",
    "Expertin,         Experten"
  })
  void derivedWordsHaveARootInCommon(String word, String derived) {
    assertThat(analysis.terms(ROOT, word)).containsAnyElementsOf(analysis.terms(ROOT, derived));
  }

  @ParameterizedTest
  @CsvSource({
    "Sicherheit, sich",
    "sicher,     sich",
    "Meinung,    ihrer",
    "Seite,      seit",
    "erstellen,  ersten"
  })
  void noWordThatSaysSomethingIsDerivedFromOneThatDoesNot(String word, String other) {
    assertThat(analysis.terms(ROOT, word)).doesNotContainAnyElementsOf(analysis.terms(ROOT, other));
    assertThat(analysis.terms(STEM, word)).doesNotContainAnyElementsOf(analysis.terms(STEM, other));
  }

  @ParameterizedTest
  @CsvSource({
    "fördern,  fordern",
    "fördert,  fordert",
    "Förderer, Forderung",
    "führen,   fahren",
    "zählt,    zahlt",
    "klären,   klar"
  })
  void anUmlautThatMakesAnotherWordIsKept(String word, String other) {
    assertThat(analysis.terms(STEM, word)).doesNotContainAnyElementsOf(analysis.terms(STEM, other));
    assertThat(analysis.terms(ROOT, word)).doesNotContainAnyElementsOf(analysis.terms(ROOT, other));
  }

  @Test
  void menAndWomenWrittenAsOneAreFoundAsTheWomen() {
    assertThat(
            analysis.places(
                STEM, "Bürger*innen, Nutzer:innen und Expert_innen, die Innenminister/-innen"))
        .extracting(List::getFirst)
        .containsExactly("burgerin", "nutzerin", "und", "expertin", "der", "innenministerin");
    assertThat(analysis.terms(EXACT, "und/oder 3:2 Kinder/innen")).endsWith("kinderinnen");
  }

  @ParameterizedTest
  @CsvSource({
    "Missbrauch,                   missbrauch",
    "Kindesmissbrauchs,            kindesmissbrauch kind missbrauch",
    "Strafverfolgungsbehörden,     strafverfolgungsbehord straf verfolgung behord",
    "Telekommunikationsüberwachung, telekommunikationsuberwachung telekommunikation uberwachung",
    "telekommunikationsueberwachung, telekommunikationsuberwachung telekommunikation uberwachung",
    "Verschlüsselungstechniken,    verschlusselungstechnik verschlusselung technik",
    "Fakultativprotokolls,         fakultativprotokoll fakultativ protokoll",
    "Cyberkriminalität,            cyberkriminalitat cyb kriminalitat",
    "Europol,                      europol",
    "Zusammenarbeit,               zusammenarbeit"
  })
  void compoundsHaveTheirPartsBesideThem(String word, String tokens) {
    assertThat(analysis.terms(PARTS, word)).containsExactly(tokens.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Betreuungs- und Schutzmaßnahmen | betreuungsmassnahm betreuung massnahm",
        "Internetdiensten und -zugang    | internetzugang internet zugang",
        "Cyber-Mobbing                   | cybermobbing cyb mobbing",
        "Kinderschutz- oder Jugendschutzeinrichtungen | "
            + "kinderschutzeinrichtung kind schutz einrichtung",
        "Kinder und Jugendliche          | ''"
      })
  void whatHyphensLeaveOutIsWrittenOut(String text, String tokens) {
    assertThat(String.join(" ", analysis.terms(ELLIPSIS, text))).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Polizei-, Justiz- und Zollbehörden        | Polizeibehörden Justizbehörden",
        "Anzeige-, Melde- sowie die Vorlagepflicht | Anzeigepflicht Meldepflicht",
        "Baumaschinen, -geräten und -fahrzeugen    | Baugeräten Baufahrzeugen",
        "Arbeitgeber und -nehmer                   | Arbeitnehmer",
        "Haarreinigungs- und -pflegemittel         | Haarreinigungsmittel Haarpflegemittel",
        "alters- und geschlechtssensible           | alterssensible",
        "kurz- und langfristig                     | kurzfristig",
        "Aus- und Fortbildungsangebot              | Ausbildungsangebot",
        "Ein- und Ausfuhr                          | Einfuhr",
        "Be- und Entlüftungen                      | Belüftungen",
        "Ein- oder mehrjährige                     | Einjährige",
        "Arbeits- und Umweltschutz                 | Arbeitsschutz",
        "Grenz- oder Richtwerte                    | Grenzwerte",
        "EU- und nationale Behörden                | ''",
        "Energiebedarfs- und den                   | ''"
      })
  void theDictionaryTellsWhichPartWordsShare(String text, String words) {
    assertThat(Ellipsis.in(text).stream().map(Found::term).collect(joining(" "))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resolution 77/233 vom 15. Dezember   | text:77/233",
        "A/RES/77/233                         | text:77/233",
        "die Richtlinie 2011/93/EU des Rates  | text:2011/93",
        "Verordnung (EU) 2016/679             | text:2016/679",
        "COM(2016) 871 final                  | com:2016/871",
        "COM (2020)607                        | com:2020/607",
        "COM/2016/0871 und COM(2016) 0871     | com:2016/871 com:2016/871",
        "KOM(2010) 94 endgültig               | com:2010/94",
        "Mitteilung (2020) 607                | com:2020/607",
        "SWD(2020) 122 final                  | swd:2020/122",
        "Verordnung (EU) Nr. 910/2014         | text:910/2014",
        "S/RES/1325 (2000)                    | sres:1325",
        "Resolution 1325 (2000)               | sres:1325",
        "Res. 77/233                          | text:77/233",
        "A/HRC/RES/49/15                      | text:49/15",
        "MC.DEC/9/07                          | text:9/07",
        "Beschluss Nr. 9/07                   | text:9/07",
        "Ziffer 86                            | ziffer:86",
        "ziff. 4                              | ziffer:4",
        "Ziffer 7 Buchstabe a                 | ziffer:7.a",
        "Ziffer 4 a                           | ziffer:4",
        "Ziffer 7a                            | ziffer:7.a",
        "7 lit. a                             | ziffer:7.a",
        "Nr. 22 12326/19                      | ziffer:22 text:12326/19",
        "7 Buchstabe a                        | ziffer:7.a",
        "7.a                                  | ziffer:7.a",
        "7 a)                                 | ziffer:7.a",
        "PP3                                  | ziffer:pp3",
        "Präambelabsatz 3                     | ziffer:pp3",
        "Art. 25 und Artikel 34 Absatz 2      | art:25 art:34",
        "Artikel 82 und 83                    | art:82 art:83",
        "Artikel 3, 4 und 15                  | art:3 art:4 art:15",
        "Ziffern 4 bis 6                      | ziffer:4 ziffer:5 ziffer:6",
        "Nr. 1–3                              | ziffer:1 ziffer:2 ziffer:3",
        "§§ 5 und 7a                          | §:5",
        "Ziffer 4 und 2 Kinder, 5, 2019       | ziffer:4",
        "Ziffer 7 und 8 a)                    | ziffer:7 ziffer:8.a",
        "Artikel 6 und 23 %                   | art:6",
        "§ 184b Abs. 1 StGB                   | §:184b",
        "im Jahr 2019 waren es 45 oder 3,5 %  | ''",
        "und/oder                             | ''"
      })
  void citationsHaveOneForm(String text, String keys) {
    assertThat(String.join(" ", analysis.terms(CITE, text))).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ziffer 7 Buchstabe a          | 7.a",
        "7a                            | 7.a",
        "7 a)                          | 7.a",
        "Nr. 22                        | 22",
        "Präambelabsatz 4              | PP4",
        "Erwägungsgrund 12             | (12)",
        "Artikel 1 Absatz 2 Buchstabe b | Art. 1 Abs. 2.b",
        "i.1 absatz 3                  | I.1 Abs. 3",
        "leitaktion 3                  | Leitaktion 3",
        "a pp 1                        | A PP1"
      })
  void labelsMayBeTypedInManyWays(String typed, String label) {
    assertThat(Citations.ofLabel(typed)).isEqualTo(Citations.ofLabel(label));
  }

  @Test
  void wordsToProposeAreWholeAndAsWritten() {
    assertThat(
            analysis.terms(
                WORD, "Die Betreuungs- und Schutzmaßnahmen, Cyber-Mobbing in 2019; Art. 7a ÄRZTE"))
        .containsExactly("schutzmaßnahmen", "cyber", "mobbing", "art", "ärzte");
  }

  @Test
  void everyTokenLiesWhereItWasFound() {
    assertThat(Citations.in("nach Ziffer 7 Buchstabe a der Resolution 77/233"))
        .containsExactly(new Found("ziffer:7.a", 5, 25), new Found("text:77/233", 41, 47));
    assertThat(Ellipsis.in("für Betreuungs- und Schutzmaßnahmen"))
        .containsExactly(new Found("Betreuungsmaßnahmen", 4, 35));
  }

  @Test
  void endlessWordsAreLeftWhole() {
    assertThat(CompoundWords.parts("kinderschutz".repeat(1000))).isEmpty();
    assertThat(CompoundWords.parts("")).isEqualTo(List.of());
  }
}
