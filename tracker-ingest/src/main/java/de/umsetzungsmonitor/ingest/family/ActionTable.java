package de.umsetzungsmonitor.ingest.family;

import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.ingest.block.Block;
import de.umsetzungsmonitor.ingest.outline.BlockRecogniser;
import de.umsetzungsmonitor.ingest.outline.Outline;
import de.umsetzungsmonitor.ingest.outline.Start;
import de.umsetzungsmonitor.ingest.outline.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule: in a table with a column "Maßnahme" each row below its head is a key action. Its number
 * stands in a cell of its own or before the text ("Maßnahme 7"); the other cells, who acts and
 * until when, follow the text. Rows of tables without such a column are no provisions.
 */
final class ActionTable implements BlockRecogniser {

  private static final String CELLS = " | ";
  private static final int FEWEST_CELLS = 3;
  private static final Pattern HEAD =
      Pattern.compile(
          "(Leitaktion|Leitinitiative|Schlüsselmaßnahme|Schlüsselaktion|Maßnahme|Aktion|Initiative"
              + "|Vorhaben|Tätigkeit)(e?n)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\p{L}+ )?(\\d{1,3}(?:\\.\\d{1,2})?[a-z]?)[.)]?");

  private String word = "";
  private int column = -1;

  /** Whether the block is the head of such a table. */
  static boolean isHead(Block block) {
    return cells(block).stream().anyMatch(cell -> HEAD.matcher(cell).matches());
  }

  @Override
  public @Nullable Start tryStart(Block block, Outline outline) {
    List<String> cells = cells(block);
    if (cells.isEmpty()) {
      column = -1;
      return null;
    }
    if (isHead(block)) {
      readHead(cells);
      return new Start.Ignore();
    }
    if (column < 0 || column >= cells.size() || cells.get(column).isBlank()) {
      return new Start.Ignore();
    }
    return row(cells);
  }

  private void readHead(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Matcher head = HEAD.matcher(cells.get(i));
      if (head.matches()) {
        column = i;
        word = head.group(1);
      }
    }
  }

  private Start row(List<String> cells) {
    String number = "";
    List<String> text = new ArrayList<>();
    text.add(cells.get(column));
    for (int i = 0; i < cells.size(); i++) {
      Matcher matcher = NUMBER.matcher(cells.get(i));
      if (i < column && matcher.matches()) {
        number = matcher.group(1);
      } else if (i != column && !cells.get(i).isBlank()) {
        text.add(cells.get(i));
      }
    }
    String whole = String.join(" – ", text);
    return number.isEmpty()
        ? new Start.Provision(Unit.ACTION, "", ProvisionKind.KEY_ACTION, whole)
        : new Start.Provision(
            Unit.NAMED_ACTION, word + " " + number, ProvisionKind.KEY_ACTION, whole);
  }

  private static List<String> cells(Block block) {
    if (!block.text().contains(CELLS)) {
      return List.of();
    }
    List<String> cells = List.of(block.text().split(" \\| ?", -1));
    return cells.size() < FEWEST_CELLS ? List.of() : cells.stream().map(String::strip).toList();
  }
}
