package de.umsetzungsmonitor.web.page;

import de.umsetzungsmonitor.domain.Days;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, times and figures as pages show them, in the language of the request: {@code 31.03.2027}
 * or {@code 31 Mar 2027}. Templates call it as {@code @format}.
 */
@Component("format")
public class PageFormat {

  /** Costly to make, and few: one for each pattern and language. */
  private static final Map<Localized, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  /** A day; empty for none. */
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : formatter("dd.MM.yyyy", "d MMM yyyy").format(date);
  }

  /** The day of an instant; empty for none. */
  public String day(@Nullable Instant instant) {
    return instant == null ? "" : date(LocalDate.ofInstant(instant, Days.ZONE));
  }

  /** The month of a day: {@code Nov. 2026}. */
  public String month(LocalDate day) {
    return formatter("MMM yyyy", "MMM yyyy").format(day);
  }

  /** Day and time to the minute. */
  public String time(Instant instant) {
    return formatter("dd.MM.yyyy, HH:mm", "d MMM yyyy, HH:mm").format(instant.atZone(Days.ZONE));
  }

  /** A number with its thousands apart: {@code 12.345}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
  }

  /** A share between 0 and 1: {@code 58 %}. */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(LocaleContextHolder.getLocale()).format(share);
  }

  /** The size of a file: {@code 412 kB} or {@code 1,3 MB}. */
  public String size(long bytes) {
    return bytes < 1_000_000
        ? (bytes + 999) / 1000 + " kB"
        : String.format(LocaleContextHolder.getLocale(), "%.1f MB", bytes / 1_000_000.0);
  }

  private static DateTimeFormatter formatter(String german, String english) {
    Locale locale = LocaleContextHolder.getLocale();
    String pattern = locale.getLanguage().equals("de") ? german : english;
    return FORMATTERS.computeIfAbsent(
        new Localized(pattern, locale), key -> DateTimeFormatter.ofPattern(pattern, locale));
  }

  private record Localized(String pattern, Locale locale) {}
}
