package de.umsetzungsmonitor.ingest.read.docx;

import de.umsetzungsmonitor.ingest.source.SourceLine;
import de.umsetzungsmonitor.ingest.source.TableRow;
import de.umsetzungsmonitor.ingest.source.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads the main part of a document: paragraphs, tables and text boxes in their order. */
final class DocumentPart implements XmlPart.Visitor {

  private final XmlPart part;
  private final ParagraphWriter writer;
  private final NoteReferences notes;
  private final Deque<List<SourceLine>> targets = new ArrayDeque<>();
  private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<List<List<SourceLine>>> rows = new ArrayDeque<>();
  private final Deque<Boolean> inInstruction = new ArrayDeque<>();
  private WordRun run = new WordRun();
  private boolean inParagraphProperties;
  private boolean inRowProperties;
  private boolean rowDeleted;
  private boolean placeholder;

  DocumentPart(XmlPart part, ParagraphWriter writer, NoteReferences notes) {
    this.part = part;
    this.writer = writer;
    this.notes = notes;
    targets.push(new ArrayList<>());
  }

  List<SourceLine> lines() {
    return targets.getLast();
  }

  @Override
  public boolean start(String element) {
    switch (element) {
      case "p" -> paragraphs.push(new WordParagraph());
      case "pPr" -> inParagraphProperties = true;
      case "r" -> run = new WordRun();
      case "trPr" -> inRowProperties = true;
      case "tr" -> {
        rows.push(new ArrayList<>());
        rowDeleted = false;
      }
      case "tc", "txbxContent" -> targets.push(new ArrayList<>());
      case "sdt" -> placeholder = false;
      case "showingPlcHdr" -> placeholder = part.isOn();
      case "sdtContent" -> {
        return !placeholder;
      }
      case "del" -> noteDeletion();
      default -> readWithin(element);
    }
    return !WordMarkup.isLeftOut(element);
  }

  private void noteDeletion() {
    WordParagraph paragraph = paragraphs.peek();
    if (inParagraphProperties && paragraph != null) {
      paragraph.joinsNext = true;
    }
    rowDeleted |= inRowProperties;
  }

  private void readWithin(String element) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph == null) {
      return;
    }
    if (inParagraphProperties) {
      readProperty(element, paragraph);
      return;
    }
    switch (element) {
      case "vanish" -> run.hidden = part.isOn();
      case "caps" -> run.capitals = part.isOn();
      case "b" -> run.bold = part.isOn();
      case "tab", "ptab" -> append("\t");
      case "br", "cr" -> paragraph.text.append(isPageBreak() ? ' ' : '\n');
      case "noBreakHyphen" -> append("-");
      case "softHyphen" -> append("\u00AD");
      case "sym" -> append(symbol());
      case "footnoteReference", "endnoteReference" -> {
        run.noteMark = part.attribute("customMarkFollows") != null;
        paragraph.text.append(notes.anchor(element, String.valueOf(part.attribute("id"))));
      }
      case "fldChar" -> field(String.valueOf(part.attribute("fldCharType")));
      default -> {}
    }
  }

  private void readProperty(String element, WordParagraph paragraph) {
    switch (element) {
      case "pStyle" -> paragraph.style = String.valueOf(part.attribute("val"));
      case "numId" -> paragraph.num = part.attribute("val");
      case "ilvl" -> paragraph.level = part.number("val", 0);
      case "outlineLvl" -> paragraph.heading = part.number("val", 9) < 9;
      default -> {}
    }
  }

  private boolean isPageBreak() {
    String type = part.attribute("type");
    return "page".equals(type) || "column".equals(type);
  }

  private String symbol() {
    String code = String.valueOf(part.attribute("char"));
    return code.equalsIgnoreCase("F0B7") || code.equalsIgnoreCase("F0A7") ? "•" : "";
  }

  /** Between its beginning and its separator a field holds an instruction, not text. */
  private void field(String type) {
    switch (type) {
      case "begin" -> inInstruction.push(true);
      case "separate" -> {
        inInstruction.poll();
        inInstruction.push(false);
      }
      case "end" -> inInstruction.poll();
      default -> {}
    }
  }

  @Override
  public void characters(String element, String text) {
    if (element.equals("t")) {
      append(run.capitals ? text.toUpperCase(Locale.GERMAN) : text);
    }
  }

  private void append(String text) {
    WordParagraph paragraph = paragraphs.peek();
    if (paragraph == null || run.hidden || run.noteMark || inInstruction.contains(true)) {
      return;
    }
    paragraph.text.append(VisibleText.characters(text));
    paragraph.plainRuns |= !run.bold && !text.isBlank();
  }

  @Override
  public void end(String element) {
    switch (element) {
      case "pPr" -> inParagraphProperties = false;
      case "trPr" -> inRowProperties = false;
      case "p" -> endParagraph();
      case "r" -> run = new WordRun();
      case "tc" -> {
        List<SourceLine> cell = targets.pop();
        if (!rows.isEmpty()) {
          rows.element().add(cell);
        }
      }
      case "tr" -> {
        List<List<SourceLine>> cells = rows.pop();
        if (!rowDeleted) {
          targets.element().addAll(TableRow.lines(cells));
        }
        rowDeleted = false;
      }
      case "txbxContent" -> {
        List<SourceLine> box = targets.pop();
        if (!paragraphs.isEmpty()) {
          paragraphs.element().boxes.addAll(box);
        }
      }
      default -> {}
    }
  }

  private void endParagraph() {
    WordParagraph paragraph = paragraphs.pop();
    targets.element().addAll(writer.write(paragraph));
    targets.element().addAll(paragraph.boxes);
  }
}
