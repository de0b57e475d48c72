package de.umsetzungsmonitor.web.spreadsheet;

import de.umsetzungsmonitor.domain.provision.TagsInForce;
import de.umsetzungsmonitor.domain.spreadsheet.CheckedRow;
import de.umsetzungsmonitor.domain.spreadsheet.ReportedLine;
import de.umsetzungsmonitor.domain.spreadsheet.ReportedLines;
import de.umsetzungsmonitor.domain.spreadsheet.RowFlaw;
import de.umsetzungsmonitor.domain.spreadsheet.RowOutcome;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.tag.TagWords;
import de.umsetzungsmonitor.web.provision.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns reports, and rows that were sent, into the lines of a table. */
@Component
class SheetLines {

  private static final int BEGINNING = 240;

  private final ReportedLines reported;
  private final TagsInForce tags;
  private final Citation citation;
  private final SheetWords words;
  private final FieldWords fields;

  SheetLines(
      ReportedLines reported,
      TagsInForce tags,
      Citation citation,
      SheetWords words,
      FieldWords fields) {
    this.reported = reported;
    this.tags = tags;
    this.citation = citation;
    this.words = words;
    this.fields = fields;
  }

  /** What a state reports on provisions, in the order of their ids. */
  List<SheetLine> of(List<Long> provisions, String iso2, Locale locale) {
    Map<Long, List<TagWords>> tagged = tags.of(provisions);
    return reported.of(provisions, iso2).stream()
        .map(line -> line(line, tagged.getOrDefault(line.provision(), List.of()), iso2, locale))
        .toList();
  }

  private SheetLine line(ReportedLine of, List<TagWords> tags, String iso2, Locale locale) {
    SheetLine line =
        new SheetLine()
            .with(SheetColumn.SYMBOL, of.citation())
            .with(SheetColumn.LABEL, citation.of(of.organization(), of.kind(), of.label()))
            .with(SheetColumn.TEXT, beginning(of.text()))
            .with(SheetColumn.TAGS, words(tags, locale))
            .with(SheetColumn.STATE, iso2)
            .with(SheetColumn.ADDRESS, of.slug())
            .with(SheetColumn.E_ID, of.eId())
            .with(
                SheetColumn.VERSION,
                new VersionCell(of.documentVersion(), of.version(), false).text());
    StatusEntry entry = of.entry();
    if (entry != null) {
      fill(line, entry, locale);
    }
    return line;
  }

  /** Rows that were not applied, each with the sentences that say why. */
  List<SheetLine> rest(List<CheckedRow> rows, Map<Integer, String> problems, Locale locale) {
    Map<Long, List<TagWords>> tagged =
        tags.of(
            rows.stream()
                .flatMap(row -> Optional.ofNullable(row.place()).stream())
                .map(CheckedRow.Place::provision)
                .distinct()
                .toList());
    return rows.stream()
        .map(row ->
            rest(row, tagged, locale).with(SheetColumn.PROBLEM, problems.get(row.typed().number())))
        .toList();
  }

  private SheetLine rest(CheckedRow row, Map<Long, List<TagWords>> tagged, Locale locale) {
    TypedRow typed = row.typed();
    StatusEntry both = row.finding().proposed();
    boolean clashes = row.finding().outcome() == RowOutcome.CONFLICTING && both != null;
    SheetLine line =
        new SheetLine()
            .with(SheetColumn.STATE, typed.iso2())
            .with(SheetColumn.ADDRESS, typed.slug())
            .with(SheetColumn.E_ID, typed.eId())
            .with(
                SheetColumn.VERSION,
                // The reasons say what is stored meanwhile: who sends the row again knows it.
                new VersionCell(
                        typed.documentVersion(),
                        clashes ? row.finding().version() : typed.basedOn(),
                        false)
                    .text());
    CheckedRow.Place place = row.place();
    if (place != null) {
      line.with(SheetColumn.SYMBOL, place.citation())
          .with(SheetColumn.LABEL, citation.of(place.organization(), place.kind(), place.label()))
          .with(SheetColumn.TEXT, place.text())
          .with(SheetColumn.TAGS, words(tagged.getOrDefault(place.provision(), List.of()), locale));
    }
    if (clashes && both != null) {
      fill(line, both, locale);
    } else {
      fill(line, typed, locale);
    }
    return line;
  }

  private void fill(SheetLine line, StatusEntry entry, Locale locale) {
    for (SheetColumn column : SheetColumn.filledIn()) {
      StatusField field = column.field();
      if (field != null) {
        fill(line, column, field.of(entry), locale);
      }
    }
  }

  /** What was typed, also where nobody understood it. */
  private void fill(SheetLine line, TypedRow typed, Locale locale) {
    for (SheetColumn column : SheetColumn.filledIn()) {
      StatusField field = column.field();
      if (field != null && !typed.entry().given().contains(field)) {
        line.with(column, words.leftAlone(locale));
      } else if (field != null) {
        Object said = misunderstood(typed, column).orElse(null);
        fill(line, column, said == null ? typed.entry().of(field) : said, locale);
      }
    }
  }

  private static Optional<String> misunderstood(TypedRow typed, SheetColumn column) {
    return typed.flaws().stream()
        .filter(flaw -> column.name().equals(flaw.column()))
        .flatMap((RowFlaw flaw) -> Optional.ofNullable(flaw.said()).stream())
        .findFirst();
  }

  private void fill(SheetLine line, SheetColumn column, @Nullable Object said, Locale locale) {
    if (said instanceof LocalDate day) {
      line.with(column, day);
    } else if (said != null) {
      line.with(
          column,
          isReadable(said) ? fitting(fields.text(said, locale), locale) : words.leftAlone(locale));
    }
  }

  /** A citation that reads like the name of a file would not come back as one. */
  private boolean isReadable(Object said) {
    return !(said instanceof List<?> all)
        || all.stream()
            .noneMatch(one ->
                one instanceof Evidence evidence
                    && evidence.file() == null
                    && words.file(evidence.reference()).isPresent());
  }

  /** No cell holds more; what does not fit is left to the form. */
  private String fitting(String text, Locale locale) {
    return text.length() > SheetLimits.CELL ? words.leftAlone(locale) : text;
  }

  private String words(List<TagWords> tags, Locale locale) {
    return tags.stream()
        .map(tag ->
            words.word("word.modality." + tag.modality(), locale)
                + ": "
                + tag.addressees().stream()
                    .map(addressee -> words.word("word.addressee." + addressee, locale))
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static String beginning(String text) {
    return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + " …";
  }
}
