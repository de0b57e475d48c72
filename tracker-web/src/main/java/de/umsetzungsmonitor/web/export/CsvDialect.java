package de.umsetzungsmonitor.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.umsetzungsmonitor.domain.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is to read the file. */
public enum CsvDialect {
  /** Programs: comma, ISO dates, instants in UTC, the text as it is. */
  RFC4180("rfc4180", ',', "", "yyyy-MM-dd", null),
  /** Excel in German: byte order mark, semicolon, German dates, nothing that it would calculate. */
  EXCEL_DE("excel-de", ';', "\uFEFF", "dd.MM.yyyy", "dd.MM.yyyy HH:mm:ss");

  /** What makes a spreadsheet take a cell for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final String parameter;
  private final char separator;
  private final String start;
  private final DateTimeFormatter dates;
  private final @Nullable DateTimeFormatter times;

  CsvDialect(String parameter, char separator, String start, String dates, @Nullable String times) {
    this.parameter = parameter;
    this.separator = separator;
    this.start = start;
    this.dates = DateTimeFormatter.ofPattern(dates);
    this.times = times == null ? null : DateTimeFormatter.ofPattern(times);
  }

  /** The dialect that an address asks for by this name. */
  public static Optional<CsvDialect> of(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  String parameter() {
    return parameter;
  }

  /**
   * Begins a file. Whoever writes it flushes the writer at the end and does not close it before all
   * is written.
   */
  public CsvWriter writer(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(start);
    return CsvWriter.builder()
        .fieldSeparator(separator)
        .lineDelimiter(LineDelimiter.CRLF)
        .build(writer);
  }

  /** A day; empty for none. */
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : dates.format(date);
  }

  /** An instant to the second. */
  String time(Instant instant) {
    return times == null
        ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
        : times.format(instant.atZone(Days.ZONE));
  }

  /** A text as a cell; for Excel with an apostrophe before what it would calculate. */
  public String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return this == EXCEL_DE && formula ? "'" + value : value;
  }
}
