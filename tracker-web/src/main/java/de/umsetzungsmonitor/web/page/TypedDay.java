package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.Days;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** A day as browsers send it, {@code 2027-03-31}, or as people type it, {@code 31.3.2027}. */
public final class TypedDay {

  private static final List<DateTimeFormatter> FORMATS =
      List.of(strict("uuuu-MM-dd"), strict("d.M.uuuu"));

  private TypedDay() {}

  /** The day that is meant; none if there is no such day, or nobody can mean it. */
  public static Optional<LocalDate> read(String typed) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.parse(typed.strip(), format)).filter(Days::isPlausible);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
