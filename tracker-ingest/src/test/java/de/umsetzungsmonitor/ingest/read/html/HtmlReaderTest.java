package de.umsetzungsmonitor.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>Text",
        "\n<html lang='de'>",
        "<?xml version='1.0'?>\n<!-- Kopf --><!doctype HTML>",
        "<div class='eli-container'>"
      })
  void knowsAPageByItsBeginning(String text) {
    assertThat(HtmlReader.isHtml(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. <sup>1</sup> Text", "<sup>1</sup> Fußnote", "a < b", "Über <html>"})
  void takesTextWithTagsForText(String text) {
    assertThat(HtmlReader.isHtml(text)).isFalse();
  }

  @Test
  void setsANumberInAnElementOfItsOwnApartFromItsText() {
    assertThat(
            texts(
                """
                <p><span class="num"><span>2.1.</span></span><span>Häfen</span></p>
                <p><span>a)</span><span>Land<b>strom</b></span></p>
                <p><span>1.</span><span>5 Mio. EUR</span></p>
                """))
        .containsExactly("2.1. Häfen", "a) Landstrom", "1.5 Mio. EUR");
  }

  @Test
  void printsTheNumbersOfLists() {
    assertThat(
            texts(
                """
                <ol start="4"><li>fordert<ol type="a"><li>eins</li><li><p>zwei</p><p>dazu</p></li></ol></li>
                <li value="7">bittet<ul><li>Strich</li></ul></li><li>ersucht</li></ol>
                <ol reversed><li>drei</li><li>zwei</li></ol>
                <ol style="list-style-type: lower-roman"><li>römisch</li></ol>
                """))
        .containsExactly(
            "4. fordert",
            "a) eins",
            "b) zwei",
            "dazu",
            "7. bittet",
            "• Strich",
            "8. ersucht",
            "2. drei",
            "1. zwei",
            "i) römisch");
  }

  @Test
  void leavesListsAloneWhoseNumbersAreTyped() {
    assertThat(texts("<ul><li>1. fordert</li><li>2. bittet</li></ul><ul><li>a) eins</li></ul>"))
        .containsExactly("1. fordert", "2. bittet", "a) eins");
    assertThat(texts("<ul style='list-style: none'><li>ohne Punkt</li></ul>"))
        .containsExactly("ohne Punkt");
  }

  @Test
  void leavesOutWhatStandsBesideTheText() {
    assertThat(
            texts(
                """
                <header><a href="/">Start</a></header><nav>Themen</nav>
                <div class="cookie-banner">Diese Seite verwendet Cookies.</div>
                <div role="dialog">Zustimmen?</div>
                <div id="page"><script>alert(1)</script><style>p {}</style>
                <p style="display: none">verborgen</p><p hidden>auch verborgen</p>
                <p>Die Staaten werden ersucht, jedes Jahr über ihre Fortschritte zu berichten, und zwar öffentlich.</p>
                <div class="social-share">Teilen</div><div class="donate">Bitte spenden Sie</div>
                <ul><li><a href="/a">Mehr dazu</a></li><li><a href="/b">Presse</a></li></ul></div>
                <footer>Impressum</footer>
                """))
        .containsExactly(
            "Die Staaten werden ersucht, jedes Jahr über ihre Fortschritte zu berichten, und zwar"
                + " öffentlich.");
  }

  @Test
  void prefersTheMainPartOfThePage() {
    assertThat(
            texts(
                "<div>Davor</div><main><header><h1>Titel</h1></header><p>Der Text der Seite.</p></main>"
                    + "<div>Danach</div>"))
        .containsExactly("Titel", "Der Text der Seite.");
  }

  @Test
  void tellsHeadingsFromParagraphs() {
    assertThat(
            read("<h2>Ziele</h2><p><b>Auch fett</b></p><p><b>Der Rat</b> ersucht.</p><h3>Er sagt:</h3>")
                .lines())
        .extracting(SourceLine::role)
        .containsExactly(
            LineRole.HEADING, LineRole.HEADING, LineRole.PARAGRAPH, LineRole.PARAGRAPH);
  }

  @Test
  void putsMarksInCellsAndBoxesBeforeTheirText() {
    assertThat(
            texts(
                """
                <table><tr><td><p class="oj-normal">(a)</p></td><td><p class="oj-normal">die Annahme;</p></td></tr>
                <tr><td>Absender:</td><td>Vorsitz</td></tr><tr><th>Nr.</th><th>Maßnahme</th><th>Frist</th></tr></table>
                <div class="grid-list"><div>b)</div><div><p>die Prüfung.</p></div></div>
                """))
        .containsExactly(
            "(a) die Annahme;", "Absender: Vorsitz", "Nr. | Maßnahme | Frist", "b) die Prüfung.");
  }

  @Test
  void findsFootnotesByTheirLinks() {
    SourceText text =
        read(
            """
            <p>Kindes<sup><a id="r1" href="#fn1">1</a></sup>, auch <a id="ntc2" href="#ntr2">(<span>2</span>)</a>
            und <a href="#kapitel">3</a>.</p><h2 id="kapitel">Kapitel</h2><hr>
            <p id="fn1"><a href="#r1">1</a> Siehe dort.</p>
            <p class="oj-note"><a id="ntr2" href="#ntc2">( 2 )</a> ABl. L 1.</p>
            """);

    assertThat(text.footnotes())
        .containsExactly(new Footnote("1", 1, "Siehe dort."), new Footnote("2", 1, "ABl. L 1."));
    assertThat(text.lines())
        .extracting(SourceLine::text)
        .containsExactly(
            "Kindes"
                + FootnoteMarks.anchored(0)
                + ", auch "
                + FootnoteMarks.anchored(1)
                + " und 3.",
            "Kapitel");
  }

  @Test
  void aLineBreakPartsParagraphsOnlyWhereOneEnds() {
    assertThat(texts("<p>Ein langer<br>Titel<br><br>Text.<br>1. fordert<br>auf</p>"))
        .containsExactly("Ein langer Titel", "Text.", "1. fordert auf");
  }

  @Test
  void refusesAPageOfTooManyTags() {
    assertThatThrownBy(() -> read("<p>".repeat(500_001)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e -> assertThat(e.asResult().reason()).isEqualTo(RejectionReason.TOO_COMPLEX));
  }

  private static List<String> texts(String markup) {
    return read(markup).lines().stream().map(SourceLine::text).toList();
  }

  private static SourceText read(String markup) {
    return new HtmlReader(ReadLimits.defaults()).read(markup);
  }
}
