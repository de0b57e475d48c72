package de.umsetzungsmonitor.web.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.umsetzungsmonitor.ingest.read.text.PlainTextReader;
import de.umsetzungsmonitor.ingest.source.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads CSV whose encoding and separator nobody has told. */
final class CsvRows {

  private static final String SEPARATORS = ";,\t";

  /** A first line that tells the separator; spreadsheet programs do not show it as a row. */
  private static final Pattern TOLD = Pattern.compile("\\Asep=(.)\\R");

  /** What spreadsheet programs write instead of a result, in German and English. */
  private static final Pattern NO_RESULT =
      Pattern.compile(
          "#(DIV/0!|NAME\\?|NV|N/A|WERT!|VALUE!|BEZUG!|REF!|ZAHL!|NUM!|NULL!)|(Err|Fehler):\\d{3}");

  private CsvRows() {}

  /**
   * Reads the rows one after the other.
   *
   * @throws UnreadableSheet if it is no text, or no row holds the headings
   */
  static void read(byte[] bytes, SheetWords words, Consumer<RawRow> rows) {
    String text = decode(bytes);
    Matcher told = TOLD.matcher(text);
    boolean isTold = told.find();
    String body = isTold ? text.substring(told.end()) : text;
    Character separator = isTold ? (Character) told.group(1).charAt(0) : separator(body, words);
    if (separator == null) {
      throw new UnreadableSheet(SheetProblem.NO_HEADINGS);
    }
    try (CsvReader<CsvRecord> reader = reader(body, separator)) {
      int number = 0;
      for (CsvRecord each : reader) {
        number++;
        rows.accept(row(number, each));
      }
    } catch (CsvParseException e) {
      throw new UnreadableSheet(SheetProblem.DAMAGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return PlainTextReader.decode(bytes);
    } catch (Unreadable e) {
      throw new UnreadableSheet(SheetProblem.WRONG_TYPE);
    }
  }

  /** The separator with which one of the first rows holds the headings. */
  private static @Nullable Character separator(String text, SheetWords words) {
    for (char separator : SEPARATORS.toCharArray()) {
      if (hasHeadings(text, separator, words)) {
        return separator;
      }
    }
    return null;
  }

  private static boolean hasHeadings(String text, char separator, SheetWords words) {
    try (CsvReader<CsvRecord> reader = reader(text, separator)) {
      Iterator<CsvRecord> records = reader.iterator();
      for (int i = 1; i <= SheetLimits.ROWS_BEFORE_HEADINGS && records.hasNext(); i++) {
        if (Headings.isIn(row(i, records.next()), words)) {
          return true;
        }
      }
      return false;
    } catch (CsvParseException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader<CsvRecord> reader(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text);
  }

  private static RawRow row(int number, CsvRecord each) {
    List<RawCell> cells =
        each.getFields().stream().limit(SheetLimits.COLUMNS).map(CsvRows::cell).toList();
    return new RawRow(0, number, cells);
  }

  private static RawCell cell(String text) {
    return new RawCell(text, null, saysNoResult(text));
  }

  /** Whether a text is what a spreadsheet program writes for a formula without a result. */
  static boolean saysNoResult(String text) {
    return NO_RESULT.matcher(text.strip()).matches();
  }
}
