package de.umsetzungsmonitor.ingest.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFiltersTest {

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "der sexu-|ellen Ausbeutung|der sexuellen Ausbeutung",
        "Sicherungs-|und Herausgabeanordnungen|Sicherungs- und Herausgabeanordnungen",
        "Verschlüsselungs-|sowie Prüfverfahren|Verschlüsselungs- sowie Prüfverfahren",
        "Multi-Akteur-|Partnerschaften bilden|Multi-Akteur-Partnerschaften bilden",
        "die EU-|weit gilt|die EU-weit gilt",
        "die COVID-|19-Krise|die COVID-19-Krise",
        "Internetdiensten und|-zugang|Internetdiensten und -zugang",
        "so ist es -|und bleibt es|so ist es - und bleibt es"
      })
  void joinsWordsThatAreBrokenAtTheEndOfALine(String first, String second, String joined) {
    assertThat(String.join(" ", texts(first, second))).isEqualTo(joined);
  }

  @Test
  void joinsAtASoftHyphenWhateverFollows() {
    assertThat(texts("Maß\u00AD", "nahmen")).containsExactly("Maßnahmen");
  }

  @Test
  void takesOutMarkdown() {
    assertThat(
            texts(
                "**Der Rat** *ersucht* die [Kommission](https://example.org/a_(b)), COM\\(2015\\) zu lesen"))
        .containsExactly("Der Rat ersucht die Kommission, COM(2015) zu lesen");
    assertThat(texts("Ruby* und Aaron*")).containsExactly("Ruby* und Aaron*");
    assertThat(texts("4NSEEK und VERBUM_SAT, [email protected]"))
        .containsExactly("4NSEEK und VERBUM_SAT, [email protected]");
  }

  @Test
  void takesOutWhatStandsOnEveryPage() {
    List<String> raw =
        IntStream.rangeClosed(1, 9)
            .boxed()
            .flatMap(page ->
                Stream.of(
                    page + ". Ziffer",
                    "Text dieser Ziffer " + page,
                    "12326/19 abc/DE/xy 3",
                    "JAI.1 LIMITE DE"))
            .toList();

    assertThat(LineFilters.apply(printed(raw)).lines().stream().skip(5).map(Line::text))
        .contains("3. Ziffer", "9. Ziffer", "Text dieser Ziffer 9")
        .doesNotContain("12326/19 abc/DE/xy 3", "JAI.1 LIMITE DE");
  }

  @Test
  void takesTheFootOfAPageOutOfTheParagraphItWasRunInto() {
    assertThat(
            texts(
                "Daten auf RR\\1176502DE.docx 5/8 PE631.923v02-00 eine klare Grundlage",
                "stellen - 2 -   MC.DEC/4/23 1. Dezember 2023 und 25-01234 3/4 prüfen,",
                "die Rufnummer 030 25-01234 oder die Aufgabe 3/4 betreffend."))
        .containsExactly(
            "Daten auf eine klare Grundlage",
            "stellen und prüfen,",
            "die Rufnummer 030 25-01234 oder die Aufgabe 3/4 betreffend.");
  }

  @Test
  void joinsAWordThatIsBrokenAtTheEndOfAPageOfAConvertedFile() {
    List<SourceLine> lines =
        Stream.of(
                "Resolution",
                "Die Generalversammlung,",
                "1. begrüßt den Bericht;",
                "2. dankt den Helfern;",
                "3. ersucht um Spenden;",
                "4. fordert die Staaten auf, ihre Häfen und Bahnhöfe für Hilfsgüter zu öffnen, die"
                    + " in den Nachbarländern gesammelt wurden, einschließlich der techni-",
                "25-01234 3/4",
                "schen Geräte aus allen Ländern;")
            .map(text -> new SourceLine(text, null, LineRole.PARAGRAPH))
            .toList();

    assertThat(LineFilters.apply(new SourceText(lines)).lines())
        .extracting(Line::text, Line::goesOn)
        .endsWith(tuple("Geräte aus allen Ländern;", true));
  }

  @Test
  void aNumberInAWrappedLineIsNoFootnoteEvenIfAMarkOfItStandsAbove() {
    SourceText text =
        new SourceText(
            List.of(
                new SourceLine("Bremen50 ermäßigt die Gebühren um", 1, LineRole.OPENING),
                new SourceLine("50 Prozent für Betriebe.", 1, LineRole.CONTINUING),
                new SourceLine("2. Weiter.", 1, LineRole.OPENING)));

    assertThat(LineFilters.apply(text).footnotes()).isEmpty();
  }

  @Test
  void aFootnoteEndsWhereTheLayoutShowsANewParagraph() {
    SourceText text =
        new SourceText(
            List.of(
                new SourceLine("Bremen7 liegt an der Weser.", 1, LineRole.OPENING),
                new SourceLine("7 Siehe Anlage.", 2, LineRole.PRINTED),
                new SourceLine("Der Rat beschließt.", 2, LineRole.OPENING)));

    assertThat(LineFilters.apply(text).lines())
        .extracting(line -> FootnoteMarks.strip(line.text()))
        .containsExactly("Bremen liegt an der Weser.", "Der Rat beschließt.");
  }

  @Test
  void readsInlineFootnotesThatHoldBracketsAndSpanLines() {
    FilteredText text =
        LineFilters.apply(
            printed(
                List.of(
                    "Lärm[footnoteRef:3] macht krank. [3: \tSiehe [Bericht],",
                    "Seite 4.] ",
                    "Ende.")));

    assertThat(text.footnotes()).containsExactly(new Footnote("3", 1, "Siehe [Bericht], Seite 4."));
    assertThat(text.lines())
        .extracting(line -> FootnoteMarks.strip(line.text()))
        .containsExactly("Lärm macht krank.", "Ende.");
    assertThat(text.lines().getLast().number()).isEqualTo(3);
  }

  @Test
  void leavesBracketsThatAreNoFootnotes() {
    assertThat(texts("Die Liste [1: a, 2: b] gilt."))
        .containsExactly("Die Liste [1: a, 2: b] gilt.");
  }

  private static List<String> texts(String... lines) {
    return LineFilters.apply(printed(List.of(lines))).lines().stream().map(Line::text).toList();
  }

  private static SourceText printed(List<String> lines) {
    return new SourceText(lines.stream().map(SourceLine::printed).toList());
  }
}
