package de.umsetzungsmonitor.ingest.read.docx;

import static de.umsetzungsmonitor.ingest.read.docx.WordFile.r;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  /** "1." / "a)" / "i." / bullets, and "1.1" in a second list. */
  private static final String NUMBERING =
      """
      <w:abstractNum w:abstractNumId='7'>
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>
        <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%3.'/></w:lvl>
        <w:lvl w:ilvl='3'><w:numFmt w:val='bullet'/><w:lvlText w:val='\uF0B7'/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId='8'>
        <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1'/><w:pStyle w:val='Abschnitt'/></w:lvl>
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/><w:pStyle w:val='Unter'/></w:lvl>
      </w:abstractNum>
      <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
      <w:num w:numId='2'><w:abstractNumId w:val='7'/>
        <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
      <w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num>
      """;

  @Test
  void writesTheNumbersThatWordPrints() {
    WordFile file =
        new WordFile()
            .part("numbering", NUMBERING)
            .item(1, 0, "fordert")
            .item(1, 1, "Punkt")
            .item(1, 2, "darunter")
            .item(1, 2, "noch einer")
            .item(1, 3, "Strich")
            .item(1, 1, "nächster")
            .p("dazwischen")
            .item(1, 0, "bittet")
            .item(1, 1, "beginnt neu")
            .item(2, 0, "neue Liste")
            .item(2, 0, "geht weiter");

    assertThat(texts(file))
        .containsExactly(
            "1. fordert",
            "a) Punkt",
            "i. darunter",
            "ii. noch einer",
            "• Strich",
            "b) nächster",
            "dazwischen",
            "2. bittet",
            "a) beginnt neu",
            "1. neue Liste",
            "2. geht weiter");
  }

  @Test
  void takesNumbersAndHeadingsFromStyles() {
    WordFile file =
        new WordFile()
            .part("numbering", NUMBERING)
            .part(
                "styles",
                """
                <w:style w:styleId='Abschnitt'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style>
                <w:style w:styleId='Unter'><w:name w:val='Unter'/><w:basedOn w:val='Abschnitt'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>
                <w:style w:styleId='Inhalt'><w:name w:val='toc 1'/></w:style>
                """)
            .p("<w:pStyle w:val='Inhalt'/>", r("Einleitung 3"))
            .p("<w:pStyle w:val='Abschnitt'/>", r("Einleitung"))
            .p("<w:pStyle w:val='Unter'/>", r("Der Rahmen ist klar."))
            .p(
                "<w:pStyle w:val='Unter'/><w:numPr><w:numId w:val='0'/></w:numPr>",
                r("Ohne Nummer."));

    assertThat(read(file).lines())
        .containsExactly(
            new SourceLine("III Einleitung", null, LineRole.HEADING),
            new SourceLine("3.1 Der Rahmen ist klar.", null, LineRole.PARAGRAPH),
            new SourceLine("Ohne Nummer.", null, LineRole.PARAGRAPH));
  }

  @Test
  void acceptsTrackedChanges() {
    WordFile file =
        new WordFile()
            .p(
                "",
                r("Die Staaten ")
                    + "<w:del>"
                    + r("sollen")
                    + "</w:del><w:ins>"
                    + r("werden ersucht,")
                    + "</w:ins>"
                    + "<w:moveFrom>"
                    + r(" alt")
                    + "</w:moveFrom>"
                    + r(" zu berichten."))
            .p("<w:rPr><w:del/></w:rPr>", r("Zwei Absätze "))
            .p("werden einer.")
            .xml(
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                    + "<w:p>"
                    + r("Zeile fort")
                    + "</w:p></w:tc></w:tr></w:tbl>");

    assertThat(texts(file))
        .containsExactly("Die Staaten werden ersucht, zu berichten.", "Zwei Absätze werden einer.");
  }

  @Test
  void keepsTheTabsThatPartColumns() {
    String tab = "<w:r><w:tab/></w:r>";
    WordFile file =
        new WordFile()
            .p("", r("1.") + tab + r("fordert"))
            .p("", r("Nr.") + tab + r("Maßnahme") + tab + r("Frist"));

    assertThat(texts(file)).containsExactly("1. fordert", "Nr.\tMaßnahme\tFrist");
  }

  @Test
  void readsWhatIsPrintedAndNothingElse() {
    WordFile file =
        new WordFile()
            .p(
                "",
                "<w:r><w:t>Ma</w:t><w:softHyphen/><w:t>ß</w:t><w:noBreakHyphen/><w:tab/><w:t>nahme</w:t></w:r>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unsichtbar</w:t></w:r>"
                    + "<w:r><w:rPr><w:caps/></w:rPr><w:t xml:space='preserve'> ersucht</w:t></w:r>")
            .p(
                "",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                    + r("Ziffer 4")
                    + "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:hyperlink>"
                    + r(" und Link")
                    + "</w:hyperlink>"
                    + "<w:sdt><w:sdtPr/><w:sdtContent>"
                    + r(" im Feld")
                    + "</w:sdtContent></w:sdt>")
            .p(
                "",
                r("Anker")
                    + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>"
                    + r("Im Kasten")
                    + "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent><w:p>"
                    + r("Im Kasten")
                    + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>");

    assertThat(texts(file))
        .containsExactly("Maß- nahme ERSUCHT", "Ziffer 4 und Link im Feld", "Anker", "Im Kasten");
  }

  @Test
  void putsTheNumberOfACellBeforeTheTextOfTheNext() {
    String row = "<w:tr><w:tc><w:p>%s</w:p></w:tc><w:tc><w:p>%s</w:p></w:tc></w:tr>";
    WordFile file =
        new WordFile()
            .xml("<w:tbl>")
            .xml(row.formatted(r("1."), r("Die Staaten berichten.")))
            .xml(row.formatted(r("Maßnahme"), r("2026")))
            .xml("</w:tbl>");

    assertThat(texts(file)).containsExactly("1. Die Staaten berichten.", "Maßnahme 2026");
  }

  @Test
  void findsFootnotesAndEndnotes() {
    WordFile file =
        new WordFile()
            .part(
                "footnotes",
                "<w:footnote w:id='-1' w:type='separator'><w:p/></w:footnote>"
                    + "<w:footnote w:id='5'><w:p>"
                    + r("Siehe dort.")
                    + "</w:p></w:footnote>")
            .part("endnotes", "<w:endnote w:id='2'><w:p>" + r("Am Ende.") + "</w:p></w:endnote>")
            .p(
                "",
                r("Kindes")
                    + "<w:r><w:footnoteReference w:id='5'/></w:r>"
                    + r(", auch")
                    + "<w:r><w:endnoteReference w:id='2'/></w:r>");

    SourceText text = read(file);

    assertThat(text.footnotes())
        .containsExactly(new Footnote("1", 1, "Siehe dort."), new Footnote("i", 1, "Am Ende."));
    assertThat(text.lines().getFirst().text())
        .isEqualTo("Kindes" + FootnoteMarks.anchored(0) + ", auch" + FootnoteMarks.anchored(1));
  }

  @Test
  void aLineBreakPartsParagraphsOnlyWhereOneEnds() {
    WordFile file =
        new WordFile()
            .p(
                "",
                r("Ein langer")
                    + "<w:r><w:br/></w:r>"
                    + r("Titel:")
                    + "<w:r><w:br/></w:r>"
                    + r("a) Punkt"));

    assertThat(texts(file)).containsExactly("Ein langer Titel:", "a) Punkt");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoDocument() {
    byte[] whole = new WordFile().p("Text").bytes();

    assertReason(Arrays.copyOf(whole, whole.length / 2), RejectionReason.DAMAGED);
    assertReason(WordFile.zip(Map.of("a.txt", "Text")), RejectionReason.UNSUPPORTED_TYPE);
    assertReason(
        WordFile.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
        RejectionReason.OLD_FORMAT);
    assertReason(new WordFile().bytes("<w:document"), RejectionReason.DAMAGED);
  }

  @Test
  void neitherFetchesNorExpandsEntities() {
    byte[] fetching =
        new WordFile()
            .bytes(
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document>&x;</w:document>");

    assertReason(fetching, RejectionReason.DAMAGED);
  }

  @Test
  void readsALongDocumentFullOfAmpersands() {
    WordFile file = new WordFile();
    for (int i = 0; i < 60_000; i++) {
      file.p("A &amp; B");
    }

    assertThat(texts(file)).hasSize(60_000).containsOnly("A & B");
  }

  @Test
  void refusesWhatUnpacksTooFarOrNestsTooDeep() {
    ReadLimits tight =
        new ReadLimits(9999, 10, 500, 3, 10_000, 3, 9, 9, Duration.ofSeconds(5), Duration.ZERO);

    assertReason(
        tight, WordFile.zip(Map.of("a.xml", " ".repeat(10_001))), RejectionReason.TOO_COMPLEX);
    assertReason(
        tight,
        WordFile.zip(Map.of("a", "", "b", "", "c", "", "d", "")),
        RejectionReason.TOO_COMPLEX);
    assertReason(new WordFile().bytes("<a>".repeat(300)), RejectionReason.TOO_COMPLEX);
  }

  @Test
  void picturesCountToWhatUnpacksTooFarThoughNobodyReadsThem() {
    ReadLimits tight =
        new ReadLimits(9999, 10, 500, 3, 10_000, 3, 9, 9, Duration.ofSeconds(5), Duration.ZERO);
    String half = " ".repeat(6_000);

    assertReason(
        tight, WordFile.zip(Map.of("a.png", half, "b.png", half)), RejectionReason.TOO_COMPLEX);
    assertReason(tight, WordFile.zip(Map.of("a.png", half)), RejectionReason.UNSUPPORTED_TYPE);
  }

  private static void assertReason(byte[] bytes, RejectionReason reason) {
    assertReason(ReadLimits.defaults(), bytes, reason);
  }

  private static void assertReason(ReadLimits limits, byte[] bytes, RejectionReason reason) {
    assertThatThrownBy(() -> new DocxReader(limits).read(bytes))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.asResult().reason()).isEqualTo(reason));
  }

  private static List<String> texts(WordFile file) {
    return read(file).lines().stream().map(SourceLine::text).toList();
  }

  private static SourceText read(WordFile file) {
    return new DocxReader(ReadLimits.defaults()).read(file.bytes());
  }
}
