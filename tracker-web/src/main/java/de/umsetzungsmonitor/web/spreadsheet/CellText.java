package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a workbook: text as it is, numbers as typed, days as days, and of a
 * formula what it came to.
 *
 * @param since1904 whether the workbook counts its days from 1904, as Excel on old Macs did
 */
record CellText(boolean since1904) {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
  private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  /** The last day that Excel knows. */
  private static final int LAST_DAY = 2_958_465;

  /** A character that XML cannot hold, or an underscore that would look like one (ISO 29500). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What is in quotes or brackets within a format is no sign of a day. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  RawCell of(Cell cell) {
    String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case STRING -> new RawCell(unescaped(Objects.requireNonNullElse(cell.getText(), "")));
      case ERROR -> new RawCell(raw, null, true);
      case BOOLEAN -> new RawCell(cell.getText());
      case NUMBER -> number(raw, cell);
      case FORMULA -> raw.startsWith("#") ? new RawCell(raw, null, true) : result(raw, cell);
      case EMPTY -> RawCell.EMPTY;
    };
  }

  private RawCell result(String raw, Cell cell) {
    return cell.getValue() instanceof BigDecimal || isNumber(raw)
        ? number(raw, cell)
        : new RawCell(unescaped(raw));
  }

  private RawCell number(String raw, Cell cell) {
    if (!isNumber(raw)) {
      return new RawCell(raw);
    }
    BigDecimal number = new BigDecimal(raw);
    LocalDate day = day(number);
    String format = cell.getDataFormatString();
    boolean shownAsDay = day != null && format != null && isOfDays(format);
    return new RawCell(
        shownAsDay ? GERMAN.format(day) : number.stripTrailingZeros().toPlainString(), day, false);
  }

  private @Nullable LocalDate day(BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return null;
    }
    LocalDate day = (since1904 ? BEFORE_1904 : BEFORE_1900).plusDays(number.longValue());
    return Days.isPlausible(day) ? day : null;
  }

  private static boolean isNumber(String raw) {
    return raw.length() <= 40 && raw.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  }

  private static boolean isOfDays(String format) {
    return LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[dyj].*");
  }

  /** A text as it is to be written, so that {@link #unescaped} gives it back. */
  static String escaped(String text) {
    return ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
  }

  static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll((MatchResult escape) ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
