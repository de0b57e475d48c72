package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.web.export.WorkbookText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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

  /** The last day that Excel knows. */
  private static final int LAST_DAY = 2_958_465;

  /** What is in quotes or brackets within a format is no sign of a day. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  RawCell of(Cell cell) {
    String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
    return switch (cell.getType()) {
      case STRING ->
          new RawCell(WorkbookText.unescaped(Objects.requireNonNullElse(cell.getText(), "")));
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
        : new RawCell(WorkbookText.unescaped(raw));
  }

  private RawCell number(String raw, Cell cell) {
    if (!isNumber(raw)) {
      return new RawCell(raw);
    }
    BigDecimal number = new BigDecimal(raw);
    LocalDate day = day(number);
    String format = cell.getDataFormatString();
    String text =
        day != null && format != null && isOfDays(format)
            ? WorkbookText.of(day)
            : number.stripTrailingZeros().toPlainString();
    return new RawCell(text, day, false);
  }

  private @Nullable LocalDate day(BigDecimal number) {
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return null;
    }
    LocalDate day = (since1904 ? BEFORE_1904 : BEFORE_1900).plusDays(number.longValue());
    return Days.isPlausible(day) && WorkbookText.hasNumber(day) ? day : null;
  }

  private static boolean isNumber(String raw) {
    return raw.length() <= 40 && raw.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  }

  private static boolean isOfDays(String format) {
    return LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).matches(".*[dyj].*");
  }
}
