package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.status.ClaimSource;
import de.umsetzungsmonitor.domain.status.StatusValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of a table: written in one language, understood in both, in whatever capitals and with
 * whatever spaces.
 */
@Component
class SheetWords {

  private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

  private final MessageSource messages;
  private final Map<String, SheetColumn> columns;
  private final Map<String, StatusValue> values;
  private final Map<String, ClaimSource> sources;

  SheetWords(MessageSource messages) {
    this.messages = messages;
    this.columns = understood(SheetColumn.values(), SheetColumn::messageKey);
    this.values = understood(StatusValue.values(), value -> "word.status." + value);
    this.sources = understood(ClaimSource.values(), source -> "status.source." + source);
  }

  private <E extends Enum<E>> Map<String, E> understood(E[] all, Function<E, String> key) {
    Map<String, E> words = new HashMap<>();
    for (E each : all) {
      words.put(plain(each.name()), each);
      LANGUAGES.forEach(language -> words.put(plain(word(key.apply(each), language)), each));
    }
    return words;
  }

  String heading(SheetColumn column, Locale locale) {
    return word(column.messageKey(), locale);
  }

  String value(StatusValue value, Locale locale) {
    return word("word.status." + value, locale);
  }

  String source(ClaimSource source, Locale locale) {
    return word("status.source." + source, locale);
  }

  /** A line among the evidence that names a file. */
  String file(String name, Locale locale) {
    return word("spreadsheet.file", locale) + " " + name;
  }

  /** What stands in a cell that is to be left as it is, whatever the report says. */
  String leftAlone(Locale locale) {
    return word("spreadsheet.leftAlone", locale);
  }

  Optional<SheetColumn> column(String heading) {
    return Optional.ofNullable(columns.get(plain(heading)));
  }

  Optional<StatusValue> value(String typed) {
    return Optional.ofNullable(values.get(plain(typed)));
  }

  Optional<ClaimSource> source(String typed) {
    return Optional.ofNullable(sources.get(plain(typed)));
  }

  /** The file that a line among the evidence names; empty if it names none. */
  Optional<String> file(String line) {
    return LANGUAGES.stream()
        .map(language -> word("spreadsheet.file", language) + " ")
        .filter(start -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(start -> line.substring(start.length()).strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  boolean isLeftAlone(String typed) {
    String cell = plain(typed);
    return LANGUAGES.stream().anyMatch(language -> plain(leftAlone(language)).equals(cell));
  }

  /** Whether a cell says that nothing was reported. */
  boolean isNothing(String typed) {
    String cell = plain(typed);
    return cell.isEmpty()
        || LANGUAGES.stream()
            .anyMatch(language -> plain(word("word.status.NONE", language)).equals(cell));
  }

  /** All words for a status, as a list offers them. */
  List<String> values(Locale locale) {
    return Arrays.stream(StatusValue.values()).map(value -> value(value, locale)).toList();
  }

  List<String> sources(Locale locale) {
    return Arrays.stream(ClaimSource.values()).map(source -> source(source, locale)).toList();
  }

  String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
