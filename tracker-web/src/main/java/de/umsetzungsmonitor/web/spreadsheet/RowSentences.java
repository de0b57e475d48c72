package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.spreadsheet.RowFinding;
import de.umsetzungsmonitor.domain.spreadsheet.RowFlaw;
import de.umsetzungsmonitor.domain.spreadsheet.RowReason;
import de.umsetzungsmonitor.domain.status.StatusField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences why a row cannot be stored, and in which cell to mend it. */
@Component
class RowSentences {

  private static final int LONGEST_QUOTE = 120;

  private final MessageSource messages;
  private final FieldWords fields;

  RowSentences(MessageSource messages, FieldWords fields) {
    this.messages = messages;
    this.fields = fields;
  }

  /**
   * The sentences; none for a row that can be stored.
   *
   * @param row its number in the file
   * @param letters of the columns in the file, by their names
   */
  List<String> of(int row, RowFinding finding, Map<String, String> letters, Locale locale) {
    return finding.flaws().stream()
        .flatMap(flaw ->
            flaw.reason() == RowReason.CLASH
                ? finding.clashes().stream().map(field -> clash(field, finding, locale))
                : Stream.of(sentence(row, flaw, letters, locale)))
        .toList();
  }

  private String sentence(int row, RowFlaw flaw, Map<String, String> letters, Locale locale) {
    String said =
        flaw.flaw() == null
            ? word("spreadsheet.reason." + flaw.reason(), locale, quote(flaw.said()))
            : word("status.error." + flaw.flaw(), locale);
    String letter = flaw.column() == null ? null : letters.get(flaw.column());
    return letter == null ? said : word("spreadsheet.cell", locale, letter + row, said);
  }

  private String clash(StatusField field, RowFinding finding, Locale locale) {
    return word(
        "spreadsheet.reason.CLASH",
        locale,
        word("status.field." + field, locale),
        said(field.of(finding.stored()), locale),
        said(field.of(finding.proposed()), locale));
  }

  private String said(@Nullable Object said, Locale locale) {
    String text = said == null ? "" : quote(fields.text(said, locale));
    return text.isEmpty() ? word("status.said.nothing", locale) : text;
  }

  private static String quote(@Nullable String said) {
    String text = Objects.requireNonNullElse(said, "");
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " …";
  }

  private String word(String key, Locale locale, Object... parts) {
    return messages.getMessage(key, parts, locale);
  }
}
