package de.umsetzungsmonitor.search.german;

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
    "Expertin,         Experten",
    "Streaming,        streamen",
    "Terrorismus,      terroristisch"
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
        "Schul- und Bildungszweck                  | Schulzweck",
        "Daten- und Verbraucherschutzpolitik       | Datenschutzpolitik",
        "EU- und nationale Behörden                | ''",
        "Energiebedarfs- und den                   | ''"
      })
  void theDictionaryTellsWhichPartWordsShare(String text, String words) {
    assertThat(Ellipsis.in(text).stream().map(Found::term).collect(joining(" "))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "23 000,  23000",
    "23.000,  23000",
    "1 234 567, 1234567",
    "23\u00a0000, 23000",
    "23\u202f000, 23000",
    "'4, 500', 4 500",
    "2019 500, 2019 500",
    "77/233 500, 77 233 500",
    "24.5.2016, 24.5.2016",
    "ECPAT.org, ecpat org",
    "www.ecpat.org/x, www.ecpat.org x",
    "z.B.,    z.b"
  })
  void groupsOfDigitsAreOneNumberAndNamesOfDomainsSeveralWords(String text, String tokens) {
    assertThat(String.join(" ", analysis.terms(EXACT, text))).isEqualTo(tokens);
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
    assertThat(Citations.in("Artikel 5 Absätze 1 und 2, Artikel 9"))
        .containsExactly(
            new Found("ziffer:art5.1", 0, 19),
            new Found("ziffer:art5.2", 24, 25),
            new Found("ziffer:art9", 27, 36));
    assertThat(Ellipsis.in("für Betreuungs- und Schutzmaßnahmen"))
        .containsExactly(new Found("Betreuungsmaßnahmen", 4, 35));
  }

  @ParameterizedTest
  @CsvSource({"Meldepflicht, Melde pflicht", "Livestream, Live stream", "schützen, ''"})
  void nounsOfTheDictionaryMayHavePartsThatItDoesNotTell(String noun, String parts) {
    assertThat(String.join(" ", CompoundWords.partsOfNoun(noun))).isEqualTo(parts);
  }

  @Test
  void endlessWordsAreLeftWhole() {
    assertThat(CompoundWords.parts("kinderschutz".repeat(1000))).isEmpty();
    assertThat(CompoundWords.parts("")).isEqualTo(List.of());
  }
}
