package de.umsetzungsmonitor.ingest.read.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Word documents made of paragraphs, lists, tables, changes and fields in any nesting. */
public final class WordPieces {

  /**
   * Each byte of an input is one of these. What a piece leaves open is closed by the empty one; a
   * paragraph also by the next.
   */
  private static final List<String> PIECES =
      List.of(
          "",
          "<w:p>",
          "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>",
          item("0", "1"),
          item("1", "1"),
          item("8", "1"),
          item("9", "2"),
          item("-1", "2"),
          item("x", "3"),
          item("0", "0"),
          item("0", "99"),
          "<w:ins>",
          "<w:del>",
          "<w:moveFrom>",
          "<w:hyperlink>",
          "<w:tbl><w:tr><w:tc>",
          "<w:tr><w:tc>",
          "<w:tc>",
          "<w:sdt><w:sdtContent>",
          "<mc:AlternateContent><mc:Choice>",
          "<w:txbxContent>",
          "<w:r><w:fldChar w:fldCharType='begin'/></w:r>",
          "<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
          "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
          "<w:r><w:instrText>REF x</w:instrText></w:r>",
          "<w:r><w:footnoteReference w:id='5'/></w:r>",
          "<w:r><w:footnoteReference w:id='99'/></w:r>",
          "<w:r><w:tab/></w:r>",
          "<w:r><w:br/></w:r>",
          "<w:r><w:br w:type='page'/></w:r>",
          "<w:r><w:softHyphen/></w:r>",
          "<w:r><w:noBreakHyphen/></w:r>",
          WordFile.r("1. "),
          WordFile.r("a)"),
          WordFile.r("(i) "),
          WordFile.r(" fordert die Staaten auf, zu berichten "),
          WordFile.r("Der Rat ersucht die Kommission."),
          WordFile.r("Anlage"),
          WordFile.r("Artikel 1"));

  private static final String PARAGRAPH = "<w:p>";
  private static final String END_OF_PARAGRAPH = "</w:p>";

  private static final String NUMBERING =
      """
      <w:abstractNum w:abstractNumId='1'>
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
        <w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>
        <w:lvl w:ilvl='8'><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='%9%1%0'/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId='2'>
        <w:lvl w:ilvl='9'><w:start w:val='-7'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%'/></w:lvl>
        <w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:numFmt w:val='none'/></w:lvl>
      </w:abstractNum>
      <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>
      <w:num w:numId='2'><w:abstractNumId w:val='2'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='x'/></w:lvlOverride></w:num>
      <w:num w:numId='3'><w:abstractNumId w:val='77'/></w:num>
      """;

  private static final String NOTES =
      "<w:footnote w:id='5'><w:p><w:r><w:t>Ebd.</w:t></w:r></w:p></w:footnote>";

  private WordPieces() {}

  /** The document that the bytes stand for. */
  public static byte[] file(byte[] bytes) {
    return new WordFile()
        .part("numbering", NUMBERING)
        .part("footnotes", NOTES)
        .xml(markup(bytes))
        .bytes();
  }

  private static String markup(byte[] bytes) {
    StringBuilder markup = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (byte each : bytes) {
      String piece = PIECES.get((each & 0xFF) % PIECES.size());
      boolean nextParagraph = piece.startsWith(PARAGRAPH) && open.contains(END_OF_PARAGRAPH);
      while (nextParagraph && !open.peek().equals(END_OF_PARAGRAPH)) {
        markup.append(open.pop());
      }
      if ((nextParagraph || piece.isEmpty()) && !open.isEmpty()) {
        markup.append(open.pop());
      }
      markup.append(piece);
      String closing = closing(piece);
      if (!closing.isEmpty()) {
        open.push(closing);
      }
    }
    open.forEach(markup::append);
    return markup.toString();
  }

  /** What ends the elements that a piece leaves open, the innermost first. */
  private static String closing(String piece) {
    Deque<String> open = new ArrayDeque<>();
    for (String tag : piece.split("(?=<)")) {
      if (tag.isEmpty()) {
        continue;
      }
      if (tag.startsWith("</")) {
        open.pop();
      } else if (!tag.contains("/>")) {
        open.push("</" + tag.substring(1).split("[ >]")[0] + ">");
      }
    }
    return String.join("", open);
  }

  private static String item(String level, String list) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%s'/><w:numId w:val='%s'/></w:numPr></w:pPr>"
        .formatted(level, list);
  }
}
