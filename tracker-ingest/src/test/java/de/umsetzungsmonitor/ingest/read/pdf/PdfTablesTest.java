package de.umsetzungsmonitor.ingest.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.umsetzungsmonitor.ingest.source.LineRole;
import de.umsetzungsmonitor.ingest.source.ReadLimits;
import de.umsetzungsmonitor.ingest.source.ReadProgress;
import de.umsetzungsmonitor.ingest.source.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are drawn cell by cell, as office programs do. */
class PdfTablesTest {

  private static final String BEFORE =
      "Die Tabelle nennt die Maßnahmen, die zuständigen Stellen und die Fristen dazu.";

  @Test
  void aNumberBeginsARowWhereRowsStandCloseTogether() {
    Pages pages = new Pages().page().text(60, 80, BEFORE);
    row(pages, 106, "Nr.", "Maßnahme", "Zuständig", "Frist");
    row(pages, 119, "1", "Ausbau der Ver-/zeichnisse aller/Bahnhöfe", "Kommission, Rat", "2026");
    row(pages, 158, "2", "Berichte", "Mitgliedstaaten und/ihre Gebiets-/körperschaften", "laufend");
    pages.text(
        60, 210, "Die Kommission unterrichtet den Rat jedes Jahr über die Umsetzung des Plans.");

    assertThat(texts(pages))
        .containsExactly(
            BEFORE,
            "Nr. | Maßnahme | Zuständig | Frist",
            "1 | Ausbau der Verzeichnisse aller Bahnhöfe | Kommission, Rat | 2026",
            "2 | Berichte | Mitgliedstaaten und ihre Gebietskörperschaften | laufend",
            "Die Kommission unterrichtet den Rat jedes Jahr über die Umsetzung des Plans.");
  }

  @Test
  void aGapPartsRowsWithoutNumbersWhoseCellsStandInTheMiddle() {
    Pages pages = new Pages().page();
    pages.text(120, 80, "Maßnahme").text(280, 80, "Zuständig").text(420, 80, "Frist");
    pages.lines(60, 106, "Ausbau der Verzeichnisse", "aller Bahnhöfe und aller", "Haltestellen");
    pages.lines(270, 112.5f, "Kommission mit den", "Staaten").text(410, 119, "Ende 2026");
    pages.lines(60, 163, "Jährliche Berichte über", "die Umsetzung");
    pages.text(270, 169.5f, "Mitgliedstaaten").lines(410, 163, "laufend, zuerst", "2027");

    assertThat(texts(pages))
        .containsExactly(
            "Maßnahme | Zuständig | Frist",
            "Ausbau der Verzeichnisse aller Bahnhöfe und aller Haltestellen"
                + " | Kommission mit den Staaten | Ende 2026",
            "Jährliche Berichte über die Umsetzung | Mitgliedstaaten | laufend, zuerst 2027");
  }

  @Test
  void linesPartRowsWithoutNumbersHoweverCloseTheyStand() {
    Pages pages = new Pages().page();
    pages.text(60, 80, "Maßnahme").text(280, 80, "Zuständig").text(420, 80, "Frist");
    pages.rule(58, 500, 83);
    pages.lines(60, 93, "Ausbau der Netze in", "allen Ländern");
    pages.lines(280, 93, "Kommission und", "Rat").text(420, 93, "2026");
    pages.rule(58, 270, 109).rule(270, 500, 109);
    pages.lines(60, 119, "Jährliche Berichte", "der Staaten").lines(60, 165, "und der Länder");
    pages.text(280, 119, "Mitgliedstaaten").lines(420, 119, "laufend, zuerst", "2027");

    assertThat(texts(pages))
        .containsExactly(
            "Maßnahme | Zuständig | Frist",
            "Ausbau der Netze in allen Ländern | Kommission und Rat | 2026",
            "Jährliche Berichte der Staaten und der Länder | Mitgliedstaaten | laufend, zuerst 2027");
  }

  @Test
  void aTableThatRunsOverThePageGoesOnWithoutItsHead() {
    Pages pages = new Pages().page();
    row(pages, 640, "Nr.", "Maßnahme", "Zuständig", "Frist");
    row(pages, 666, "1", "Ausbau", "Kommission", "2026");
    row(pages, 692, "2", "Berichte über", "Mitglied-", "laufend");
    pages.page();
    row(pages, 80, "Nr.", "Maßnahme", "Zuständig", "Frist");
    row(pages, 106, "", "die Umsetzung", "staaten", "");
    row(pages, 132, "3", "Schulung", "Kommission", "2028");

    assertThat(texts(pages))
        .containsExactly(
            "Nr. | Maßnahme | Zuständig | Frist",
            "1 | Ausbau | Kommission | 2026",
            "2 | Berichte über die Umsetzung | Mitgliedstaaten | laufend",
            "3 | Schulung | Kommission | 2028");
  }

  @Test
  void cellsThatTouchArePartedWhereTheirColumnBegins() {
    Pages pages = new Pages().page();
    row(pages, 80, "Nr.", "Maßnahme", "Zuständig", "Frist");
    row(pages, 93, "1", "Ausbau der Netze", "Kommission", "2026");
    String wide = "Staaten und Kommission";
    float end = 250 + Pages.width(wide);
    pages.text(60, 106, "2").text(90, 106, "Berichte").text(250, 106, wide);
    pages.text(Math.max(end + 2, 380), 106, "laufend");

    assertThat(texts(pages)).last().isEqualTo("2 | Berichte | Staaten und Kommission | laufend");
  }

  @Test
  void aHeadingBetweenRowsStaysAHeading() {
    Pages pages = new Pages().page();
    row(pages, 80, "Nr.", "Maßnahme", "Zuständig", "Frist");
    row(pages, 106, "1", "Ausbau", "Kommission", "2026");
    pages.bold(60, 132, "Feld 2");
    row(pages, 158, "2", "Berichte", "Staaten", "2027");

    assertThat(read(pages.bytes()))
        .extracting(SourceLine::text, SourceLine::role)
        .containsSubsequence(
            tuple("1 | Ausbau | Kommission | 2026", LineRole.PARAGRAPH),
            tuple("Feld 2", LineRole.HEADING));
  }

  @Test
  void aListWithHangingNumbersIsNoTable() {
    Pages pages = new Pages().page();
    for (int i = 1; i < 5; i++) {
      float y = 60 + i * 40;
      pages.text(60, y, i + ".").text(85, y, "a)");
      pages.lines(110, y, "berichtet dem Rat über die Umsetzung", "dieses Beschlusses;");
    }

    assertThat(texts(pages)).hasSize(8).contains("1. a) berichtet dem Rat über die Umsetzung");
  }

  @Test
  void aTableOfContentsIsNoTableOfActions() {
    Pages pages = new Pages().page();
    row(pages, 80, "I.", "Einleitung", "", "1");
    row(pages, 106, "II.", "Ziele", "", "3");
    row(pages, 132, "III.", "Maßnahmen", "", "12");

    assertThat(texts(pages)).containsExactly("I. Einleitung 1", "II. Ziele 3", "III. Maßnahmen 12");
  }

  @Test
  void namesUnderATextAreNoTable() {
    Pages pages = new Pages().page();
    pages.lines(60, 80, "Anna Beispiel", "Ministerin", "Berlin");
    pages.lines(220, 80, "Bernd Muster", "Minister", "Wien");
    pages.lines(380, 80, "Clara Probe", "Ministerin", "Bern");

    assertThat(texts(pages)).noneMatch(line -> line.contains("|"));
  }

  @Test
  void twoColumnsOfNumberedTextAreNoTable() {
    Pages pages = new Pages().page();
    for (int i = 0; i < 6; i++) {
      float y = 80 + i * 39;
      pages.text(60, y, (i + 1) + ".");
      pages.lines(
          80,
          y,
          "Der Rat ersucht alle Staaten, ihm",
          "bis zum Ende des Jahres über das",
          "zu berichten.");
      pages.text(310, y + 13, (i + 7) + ".");
      pages.lines(
          330,
          y + 13,
          "Er beschließt, mit der Frage wieder",
          "befasst zu bleiben und die Berichte",
          "zu prüfen.");
    }

    assertThat(texts(pages))
        .startsWith("1. Der Rat ersucht alle Staaten, ihm", "bis zum Ende des Jahres über das")
        .noneMatch(line -> line.contains("|"));
  }

  /** Draws the cells of a row; a stroke breaks a line. */
  private static void row(Pages pages, float y, String... cells) {
    float[] left = {60, 90, 250, 380};
    for (int i = 0; i < cells.length; i++) {
      pages.lines(left[i], y, cells[i].split("/"));
    }
  }

  private static List<String> texts(Pages pages) {
    return read(pages.bytes()).stream().map(SourceLine::text).toList();
  }

  private static List<SourceLine> read(byte[] bytes) {
    return new PdfReader(ReadLimits.defaults()).read(bytes, ReadProgress.NONE).lines();
  }
}
