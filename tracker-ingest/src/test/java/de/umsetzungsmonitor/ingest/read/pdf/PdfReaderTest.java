package de.umsetzungsmonitor.ingest.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.ingest.source.Footnote;
import de.umsetzungsmonitor.ingest.source.FootnoteMarks;
import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.RejectionReason;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.SourceText;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

  @Test
  void readsTheLeftColumnBeforeTheRightOne() {
    Pages pages = new Pages().page().bold(200, 60, "Ein Titel über beiden Spalten der Seite");
    for (int i = 0; i < 12; i++) {
      pages.text(60, 90 + i * 13, "Linke Spalte in der Zeile Nummer " + (10 + i) + " voll");
      pages.text(310, 90 + i * 13, "Rechte Spalte in der Zeile Nummer " + (10 + i) + " voll");
    }

    List<String> lines = texts(pages);

    assertThat(lines).hasSize(25);
    assertThat(lines.getFirst()).startsWith("Ein Titel");
    assertThat(lines.subList(1, 13)).allMatch(line -> line.startsWith("Linke"));
    assertThat(lines.subList(13, 25)).allMatch(line -> line.startsWith("Rechte"));
  }

  @Test
  void leavesOutWhatStandsAtTheEdgeOfEveryPage() {
    Pages pages = new Pages();
    for (int page = 1; page <= 4; page++) {
      pages
          .page()
          .small(60, 40, "A/RES/77/233")
          .lines(60, 80, "Artikel " + (3 * page), "Text der Seite " + "ABCD".charAt(page - 1))
          .small(60, 750, "22-28927")
          .small(500, 750, page + "/4");
    }

    assertThat(texts(pages))
        .containsExactly(
            "A/RES/77/233",
            "Artikel 3",
            "Text der Seite A",
            "Artikel 6",
            "Text der Seite B",
            "Artikel 9",
            "Text der Seite C",
            "Artikel 12",
            "Text der Seite D");
  }

  @Test
  void tellsThePageOfEachLine() {
    Pages pages = new Pages().page().text(60, 80, "vorn").page().text(60, 80, "hinten");

    assertThat(read(pages).lines())
        .extracting(SourceLine::text, SourceLine::page)
        .containsExactly(tuple("vorn", 1), tuple("hinten", 2));
  }

  @Test
  void findsFootnotesBySizeAndPlaceAndTheirMarksByHeight() {
    String before = "Die Staaten achten die Rechte des Kindes";
    Pages pages =
        new Pages()
            .page()
            .text(60, 80, before)
            .raised(60 + Pages.width(before), 80, "1")
            .text(60 + Pages.width(before) + 4, 80, ", immer und überall.")
            .text(60, 93, "Sie berichten darüber auf 20 m")
            .raised(60 + Pages.width("Sie berichten darüber auf 20 m"), 93, "2")
            .small(60, 700, "1  Übereinkommen über die Rechte des Kin-")
            .small(66, 710, "des, Band")
            .page()
            .text(60, 80, "Zweite Seite")
            .small(60, 700, "27531, 2012 II S. 3.");

    SourceText text = read(pages);

    assertThat(text.footnotes())
        .containsExactly(
            new Footnote(
                "1", 1, "Übereinkommen über die Rechte des Kindes, Band 27531, 2012 II S. 3."));
    assertThat(text.lines().getFirst().text())
        .isEqualTo(before + FootnoteMarks.anchored(0) + ", immer und überall.");
    assertThat(text.lines().get(1).text()).isEqualTo("Sie berichten darüber auf 20 m²");
  }

  @Test
  void opensAParagraphAtAGapAnIndentAndBehindALineWithRoom() {
    Pages pages =
        new Pages()
            .page()
            .lines(
                60,
                80,
                "Erster Absatz, dessen Zeilen bis an den rechten Rand gehen,",
                "und Schluss")
            .lines(60, 116, "Nach einem Abstand beginnt der zweite Absatz des Textes, der")
            .lines(80, 129, "mit einem Einzug beginnt der dritte")
            .lines(60, 142, "und geht am linken Rand weiter.");

    assertThat(read(pages).lines())
        .extracting(SourceLine::role)
        .containsExactly(
            LineRole.OPENING,
            LineRole.CONTINUING,
            LineRole.OPENING,
            LineRole.OPENING,
            LineRole.PRINTED);
  }

  @Test
  void aNumberAtTheBeginningOfALineWithinASentenceOpensNothing() {
    Pages pages =
        new Pages()
            .page()
            .lines(
                60,
                80,
                "Regeln für die Fahrt nach den Nummern 6.30 und",
                "6.32 Absatz 2 sowie nach den",
                "23. Bestimmungen.")
            .lines(60, 132, "1. ein Punkt, der bis an den Rand der Seite geht;", "2. ein anderer.");

    assertThat(read(pages).lines())
        .extracting(SourceLine::role)
        .containsExactly(
            LineRole.OPENING,
            LineRole.CONTINUING,
            LineRole.PRINTED,
            LineRole.OPENING,
            LineRole.PRINTED);
  }

  @Test
  void aLineThatHangsUnderADecimalNumberOpensNothing() {
    Pages pages =
        new Pages()
            .page()
            .text(60, 80, "1.2.")
            .text(85, 80, "Wir stellen fest, dass mehr Menschen reisen und")
            .text(85, 93, "das Niveau von 2019 erreicht ist;")
            .lines(60, 119, "Schluss.");

    assertThat(read(pages).lines().get(1).role()).isNotEqualTo(LineRole.OPENING);
  }

  @Test
  void aMarkSetApartAtTheTopOfAPageOpensAParagraph() {
    Pages pages =
        new Pages()
            .page()
            .text(60, 700, "7.1")
            .text(85, 700, "Regeln für alle digitalen Dienste erlassen, die Kinder nutzen")
            .page()
            .text(60, 80, "7.2")
            .text(85, 80, "Werbung begrenzen, die sich an Kinder richtet");

    assertThat(read(pages).lines().get(1).role()).isEqualTo(LineRole.OPENING);
  }

  @Test
  void aLineThatHangsUnderANumberWithoutStopOpensNothing() {
    Pages pages =
        new Pages()
            .page()
            .text(60, 80, "1.4")
            .text(85, 80, "Fachkräfte in Schulen und Vereinen im Erkennen von")
            .text(85, 93, "Gewalt schulen")
            .lines(60, 119, "Schluss.");

    assertThat(read(pages).lines().get(1).role()).isNotEqualTo(LineRole.OPENING);
  }

  @Test
  void aSmallHeadOverEveryPageIsNoTitleOfTheFirst() {
    Pages pages = new Pages();
    for (int i = 0; i < 2; i++) {
      pages
          .page()
          .small(200, 30, "Agenda für das Handwerk")
          .lines(60, 100, "Die Kommission wird", "sämtliche Pflichten prüfen");
    }

    assertThat(read(pages).lines())
        .extracting(SourceLine::text)
        .doesNotContain("Agenda für das Handwerk");
  }

  @Test
  void aWordThatEndsASentenceAtTheBeginningOfALineIsNoMark() {
    Pages pages =
        new Pages()
            .page()
            .lines(
                60,
                80,
                "Das Netz würde einen Ansatz der Vorbeugung verfol-",
                "gen. Es liegen kaum Zahlen vor.")
            .lines(60, 119, "Schluss.");

    assertThat(read(pages).lines().get(1).role()).isEqualTo(LineRole.CONTINUING);
  }

  @Test
  void aLineThatHangsUnderItsMarkOpensNothing() {
    Pages pages =
        new Pages()
            .page()
            .text(60, 80, "4.")
            .text(80, 80, "fordert die Mitgliedstaaten auf, alle Mittel zu nutzen und")
            .text(80, 93, "dabei niemanden zurückzulassen;");

    assertThat(read(pages).lines())
        .extracting(SourceLine::text, SourceLine::role)
        .containsExactly(
            tuple(
                "4. fordert die Mitgliedstaaten auf, alle Mittel zu nutzen und", LineRole.OPENING),
            tuple("dabei niemanden zurückzulassen;", LineRole.PRINTED));
  }

  @Test
  void aBoldLineOrTwoAreOneHeading() {
    Pages pages =
        new Pages()
            .page()
            .bold(60, 80, "Maßnahmen zur Verhü-")
            .bold(60, 93, "tung und Aufklärung")
            .text(60, 120, "Die Staaten handeln.");

    assertThat(read(pages).lines().getFirst())
        .isEqualTo(new SourceLine("Maßnahmen zur Verhütung und Aufklärung", 1, LineRole.HEADING));
  }

  @Test
  void leavesOutNumbersOfLinesAndWhatRunsUpThePage() {
    Pages pages = new Pages().page().sideways(30, 600, "Entwurf vom Rand");
    for (int i = 1; i <= 20; i++) {
      pages.text(72, 80 + i * 13, "Zeile des Entwurfs");
      if (i % 5 == 0) {
        pages.text(40, 80 + i * 13, String.valueOf(i));
      }
    }

    assertThat(texts(pages)).hasSize(20).containsOnly("Zeile des Entwurfs");
  }

  @Test
  void readsWhatIsPrintedTwiceToLookBoldOnce() {
    Pages pages = new Pages().page();
    float x = 60;
    for (String letter : "Frist".split("")) {
      pages.text(x, 80, letter).text(x + 0.3f, 80, letter);
      x += Pages.width(letter);
    }

    assertThat(texts(pages)).containsExactly("Frist");
  }

  @Test
  void tellsHowFarItHasCome() {
    List<String> told = new ArrayList<>();

    new PdfReader(ReadLimits.defaults())
        .read(
            new Pages().page().text(60, 80, "eins").page().text(60, 80, "zwei").bytes(),
            (page, pages) -> told.add(page + " von " + pages));

    assertThat(told).containsExactly("1 von 2", "2 von 2");
  }

  @Test
  void saysWhatIsWrongWithAFileThatHasNoText() {
    byte[] whole = new Pages().page().text(60, 80, "Text").bytes();

    assertReason(new Pages().page().page().bytes(), RejectionReason.NO_TEXT);
    assertReason(
        new Pages().page().text(60, 80, "Text").lockedBy("geheim"), RejectionReason.ENCRYPTED);
    assertReason(Arrays.copyOf(whole, whole.length * 2 / 3), RejectionReason.DAMAGED);
    assertReason("%PDF-1.7 startxref 9 %%EOF".getBytes(), RejectionReason.DAMAGED);
  }

  @Test
  void readsAFileThatIsLockedAgainstChangesOnly() {
    byte[] bytes = new Pages().page().text(60, 80, "Lesen darf jeder").lockedBy("");

    assertThat(read(bytes).lines().getFirst().text()).isEqualTo("Lesen darf jeder");
  }

  private static void assertReason(byte[] bytes, RejectionReason reason) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.asResult().reason()).isEqualTo(reason));
  }

  private static List<String> texts(Pages pages) {
    return read(pages).lines().stream().map(SourceLine::text).toList();
  }

  private static SourceText read(Pages pages) {
    return read(pages.bytes());
  }

  private static SourceText read(byte[] bytes) {
    return new PdfReader(ReadLimits.defaults()).read(bytes, ReadProgress.NONE);
  }
}
