package de.umsetzungsmonitor.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.ingest.block.Marker.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "7. fordert|DECIMAL|7|fordert",
        "(7) fordert|DECIMAL|7|fordert",
        "7) fordert|DECIMAL|7|fordert",
        "7.fordert|DECIMAL|7|fordert",
        "4bis. bittet|DECIMAL|4bis|bittet",
        "4 bis. bittet|DECIMAL|4bis|bittet",
        "6a. bittet|DECIMAL|6a|bittet",
        "2.1 Ziele|SECTION|2.1|Ziele",
        "2.1. Ziele|SECTION|2.1|Ziele",
        "a) prüft|LOWER|a|prüft",
        "(iv) prüft|LOWER|iv|prüft",
        "- a. prüft|LOWER|a|prüft",
        "II. Ziele|UPPER|II|Ziele",
        "A. in der Erwägung|UPPER|A|in der Erwägung",
        "Artikel 5|ARTICLE|5|''",
        "Leitaktion 3: prüft|ACTION|Leitaktion 3|prüft",
        "MASSNAHME 2.1 – prüft|ACTION|Maßnahme 2.1|prüft",
        "Maßnahme 1. Wir prüfen|ACTION|Maßnahme 1|Wir prüfen",
        "Leitaktion 5|ACTION|Leitaktion 5|''",
        "Leitaktionen 3 und 4|ACTION|Leitaktion 3|''",
        "• prüft|BULLET|•|prüft",
        "– prüft|BULLET|–|prüft"
      })
  void readsTheMarkAtTheBeginning(String line, Kind kind, String value, String rest) {
    Marker marker = MarkerReader.read(line);

    assertThat(marker).isNotNull();
    assertThat(marker.kind()).isEqualTo(kind);
    assertThat(marker.value()).isEqualTo(value);
    assertThat(marker.rest()).isEqualTo(rest == null ? "" : rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15. Dezember 2022",
        "54. Plenarsitzung",
        "2. Quartal 2021",
        "20. und 21. September 2007",
        "2012 gründete die Kommission",
        "1261 (1999)",
        "5 a) seiner Resolution",
        "24.7.2020",
        "77/233. Titel",
        "-zugang",
        "z. B. dies",
        "d. h. jenes",
        "30. Jahrestags",
        "Artikel 5 des Vertrags",
        "1.500 Euro",
        "3,5 Millionen",
        "(2011/93/EU)",
        "7. bis 12. März",
        "Maßnahme 7 des Aktionsplans",
        "Maßnahmen 3 bis 5 werden geprüft"
      })
  void takesDatesOrdinalsAndReferencesForNoMark(String line) {
    assertThat(MarkerReader.read(line)).isNull();
  }
}
