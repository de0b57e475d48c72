package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.SentTable;
import de.umsetzungsmonitor.domain.spreadsheet.TypedEvidence;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tables to test with. */
final class Sheets {

  private static final Set<String> STATES = Set.of("AT", "DE", "FR", "GB");

  private Sheets() {}

  /** The words of the pages. */
  static SheetWords words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/spreadsheet", "messages/status", "messages/word");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new SheetWords(messages);
  }

  /** A file as the upload reads it, on the worklist of Germany. */
  static SentTable read(byte[] bytes) {
    return SheetReading.read("tabelle", bytes, "DE", words(), STATES);
  }

  /** A row in one line, as the expected results beside the files have it. */
  static String told(TypedRow row) {
    List<String> parts = new ArrayList<>();
    parts.add("Zeile " + row.number());
    parts.add(row.slug() + " " + row.eId() + " " + row.iso2());
    parts.add("v" + row.documentVersion() + "." + row.basedOn());
    parts.add(
        row.entry().given().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    parts.add(Objects.toString(row.entry().value(), "-"));
    parts.add(Objects.toString(row.entry().dueOn(), "-"));
    parts.add(shown(row.entry().authority()));
    parts.add(shown(row.entry().note()));
    parts.add(
        row.entry().evidence().stream().map(Sheets::shown).collect(Collectors.joining(" + ")));
    parts.add(Objects.toString(row.entry().source(), "-"));
    parts.add(shown(row.entry().assessedBy()));
    parts.add(
        row.flaws().stream()
            .map(flaw -> flaw.reason() + " " + flaw.column() + " " + shown(flaw.said()))
            .collect(Collectors.joining(", ")));
    return String.join(" | ", parts);
  }

  private static String shown(TypedEvidence line) {
    return (line.file() ? "Datei " : "") + shown(line.reference());
  }

  private static String shown(String text) {
    return text == null
        ? "-"
        : "‹" + text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t") + "›";
  }

  /** The texts of a workbook's first sheet. */
  static List<List<String>> cells(byte[] xlsx) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<List<String>> cells = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        cells.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
      }
      return cells;
    }
  }
}
