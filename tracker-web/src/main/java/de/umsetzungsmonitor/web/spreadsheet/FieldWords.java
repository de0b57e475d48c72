package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.TypedEvidence;
import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.page.PageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a report, or a row, says in one field: in words, as a cell and a sentence have it. */
@Component
class FieldWords {

  private final SheetWords words;
  private final PageFormat format;

  FieldWords(SheetWords words, PageFormat format) {
    this.words = words;
    this.format = format;
  }

  /** The words for what stands in a field; evidence one a line. */
  String text(Object said, Locale locale) {
    return switch (said) {
      case LocalDate day -> format.date(day);
      case StatusValue value -> words.value(value, locale);
      case ClaimSource source -> words.source(source, locale);
      case Evidence one -> reference(one.reference(), one.file() != null, locale);
      case TypedEvidence one -> reference(one.reference(), one.file(), locale);
      case List<?> all ->
          all.stream().map(one -> text(one, locale)).collect(Collectors.joining("\n"));
      default -> said.toString();
    };
  }

  private String reference(String reference, boolean file, Locale locale) {
    return file ? words.file(reference, locale) : reference;
  }
}
