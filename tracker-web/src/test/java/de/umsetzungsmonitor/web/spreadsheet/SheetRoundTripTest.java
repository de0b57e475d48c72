package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.spreadsheet.TypedEntry;
import de.umsetzungsmonitor.domain.spreadsheet.TypedRow;
import de.umsetzungsmonitor.domain.status.StatusField;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.web.export.CsvDialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is downloaded and sent back untouched says the same, whatever it says. */
class SheetRoundTripTest {

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "'=1+1",
          "''=1+1",
          "'",
          "'Anführung'",
          "-5 %",
          "+49 30 1234",
          "@alle",
          "- erster Punkt\n- zweiter Punkt",
          "007",
          "1e5",
          "31.03.2027",
          "WAHR",
          "Straße \"A\"; Größe, Übung",
          "Tab\tinnen",
          "<b>&amp;</b>",
          "_x0041_ und _x005F_",
          "sep=;",
          "\u202Egedreht",
          "😀 Ünïcödé",
          "=HYPERLINK(\"https://x.example\")");

  enum Format {
    XLSX,
    RFC4180,
    EXCEL_DE
  }

  @ParameterizedTest
  @EnumSource
  void everyTextComesBackAsItWas(Format format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    SheetWriter sheet = writer(format, file);
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      sheet.write(
          new SheetLine()
              .with(SheetColumn.SYMBOL, text)
              .with(SheetColumn.ADDRESS, "un-a-res-77-233")
              .with(SheetColumn.E_ID, "para_" + i)
              .with(SheetColumn.VERSION, new VersionCell(2, i, false).text())
              .with(SheetColumn.VALUE, "teilweise umgesetzt")
              .with(SheetColumn.DUE_ON, LocalDate.of(2027, 3, 31))
              .with(SheetColumn.NOTE, text)
              .with(SheetColumn.AUTHORITY, text)
              .with(SheetColumn.EVIDENCE, text));
    }
    sheet.finish();

    List<TypedRow> rows = Sheets.read(file.toByteArray()).rows();

    assertThat(rows).hasSize(HOSTILE.size()).allMatch(row -> row.flaws().isEmpty());
    assertThat(rows).extracting(row -> row.entry().note()).isEqualTo(HOSTILE);
    assertThat(rows).extracting(row -> row.entry().authority()).isEqualTo(HOSTILE);
    assertThat(rows).extracting(TypedRow::basedOn).startsWith(0, 1, 2);
    assertThat(rows)
        .extracting(TypedRow::entry)
        .allMatch(entry -> entry.value() == StatusValue.PARTLY_IMPLEMENTED)
        .extracting(TypedEntry::dueOn)
        .containsOnly(LocalDate.of(2027, 3, 31));
  }

  private static SheetWriter writer(Format format, OutputStream out) throws IOException {
    List<SheetColumn> columns = SheetColumn.downloaded();
    return switch (format) {
      case XLSX -> new XlsxSheet(out, columns, Sheets.words(), Locale.GERMAN);
      case RFC4180 -> new CsvSheet(out, CsvDialect.RFC4180, columns, Sheets.words(), Locale.GERMAN);
      case EXCEL_DE ->
          new CsvSheet(out, CsvDialect.EXCEL_DE, columns, Sheets.words(), Locale.ENGLISH);
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyDayComesBackAsItWasHoweverProgramsCountIt(Format format) throws IOException {
    List<LocalDate> days =
        List.of(
            LocalDate.of(1850, 1, 1),
            LocalDate.of(1900, 2, 28),
            LocalDate.of(1900, 3, 1),
            LocalDate.of(2173, 1, 1));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    SheetWriter sheet = writer(format, file);
    for (LocalDate day : days) {
      sheet.write(
          new SheetLine()
              .with(SheetColumn.ADDRESS, "un-a-res-77-233")
              .with(SheetColumn.E_ID, "para_1")
              .with(SheetColumn.VERSION, new VersionCell(2, 1, false).text())
              .with(SheetColumn.DUE_ON, day));
    }
    sheet.finish();

    assertThat(Sheets.read(file.toByteArray()).rows())
        .extracting(row -> row.entry().dueOn())
        .isEqualTo(days);
  }

  @ParameterizedTest
  @EnumSource
  void aTextLikeAFailedFormulaStaysInItsReport(Format format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    SheetWriter sheet = writer(format, file);
    sheet.write(
        new SheetLine()
            .with(SheetColumn.ADDRESS, "un-a-res-77-233")
            .with(SheetColumn.E_ID, "para_1")
            .with(SheetColumn.VERSION, new VersionCell(2, 1, false).text())
            .with(SheetColumn.NOTE, "#NV"));
    sheet.finish();

    TypedRow row = Sheets.read(file.toByteArray()).rows().getFirst();

    assertThat(row.flaws()).isEmpty();
    assertThat(row.entry().given().contains(StatusField.NOTE)).isEqualTo(format == Format.XLSX);
    assertThat(row.entry().note()).isEqualTo(format == Format.XLSX ? "#NV" : null);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"XLSX", "EXCEL_DE"})
  void noProgramCalculatesWithIt(Format format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    SheetWriter sheet = writer(format, file);
    sheet.write(
        new SheetLine().with(SheetColumn.SYMBOL, "=1+1").with(SheetColumn.NOTE, "@SUM(A1)"));
    sheet.finish();

    if (format == Format.EXCEL_DE) {
      assertThat(file.toString("UTF-8")).contains("'=1+1", "'@SUM(A1)");
    } else {
      List<String> line = Sheets.cells(file.toByteArray()).get(1);
      assertThat(Arrays.asList("=1+1", "@SUM(A1)")).allMatch(line::contains);
    }
  }
}
