package de.umsetzungsmonitor.web.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.umsetzungsmonitor.domain.spreadsheet.SentTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables as programs save them, each with what is understood of it beside it; and files that are
 * made to do harm.
 */
class SheetReadingTest {

  private static final Path CASES = Path.of("src/test/resources/spreadsheet");

  @ParameterizedTest
  @MethodSource("cases")
  void whatAProgramSavedIsUnderstood(String file) throws IOException {
    SentTable table = Sheets.read(Files.readAllBytes(CASES.resolve(file)));

    String understood =
        "nicht gelesen: "
            + table.ignored()
            + "\n"
            + table.rows().stream().map(Sheets::told).collect(Collectors.joining("\n"))
            + "\n";
    assertThat(understood).isEqualTo(Files.readString(CASES.resolve(file + ".expected")));
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
    byte[] bomb = workbook("<worksheet>" + " ".repeat(SheetLimits.UNPACKED_BYTES) + "</worksheet>");

    assertThat(bomb.length).isLessThan(SheetLimits.BYTES);
    assertRefused(bomb, SheetProblem.TOO_COMPLEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Entities that grow without end, and one that reads a file
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><worksheet xmlns="
            + "'http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'>"
            + "<c r='A1' t='inlineStr'><is><t>&c;</t></is></c></row></sheetData></worksheet>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet xmlns="
            + "'http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'>"
            + "<c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>",
        // A cell so far to the right that a list of its row would fill the memory
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
            + "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
            + "<row r='x'><c r='A1' t='s'><v>99</v></c></row></sheetData></worksheet>",
        "<worksheet"
      })
  void aHostileWorkbookIsRefusedQuickly(String sheet) throws IOException {
    byte[] file = workbook(sheet);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> Sheets.read(file)));
  }

  @Test
  void aZipThatIsNoWorkbookAndAnOldWorkbookAreNamedAsSuch() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }

    assertRefused(bytes.toByteArray(), SheetProblem.WRONG_TYPE);
    assertRefused("PK\u0003\u0004 kaputt".getBytes(StandardCharsets.UTF_8), SheetProblem.DAMAGED);
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, SheetProblem.OLD_OR_LOCKED);
  }

  @Test
  void aTableInTheFormatOfLibreOfficeIsNamedAsSuch() throws IOException {
    byte[] type =
        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
    ZipEntry first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    CRC32 sum = new CRC32();
    sum.update(type);
    first.setCrc(sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(first);
      zip.write(type);
    }

    assertRefused(bytes.toByteArray(), SheetProblem.OPEN_DOCUMENT);
  }

  @Test
  void moreRowsThanAnybodyLooksThroughAreRefused() {
    String rows = "rat;para_1;v1.0\n".repeat(SheetLimits.ROWS + 1);

    assertRefused(
        ("Adresse;Fundstelle;Fassung\n" + rows).getBytes(StandardCharsets.UTF_8),
        SheetProblem.TOO_MANY_ROWS);
  }

  private static void assertRefused(byte[] file, SheetProblem problem) {
    assertThatExceptionOfType(UnreadableSheet.class)
        .isThrownBy(() -> Sheets.read(file))
        .extracting(UnreadableSheet::problem)
        .isEqualTo(problem);
  }

  /** The workbook of a case with another sheet in it. */
  private static byte[] workbook(String sheet) throws IOException {
    byte[] original = Files.readAllBytes(CASES.resolve("excel-1904.xlsx"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        byte[] content = in.readAllBytes();
        boolean isSheet = part.getName().endsWith("sheet1.xml");
        out.write(isSheet ? sheet.getBytes(StandardCharsets.UTF_8) : content);
      }
    }
    return bytes.toByteArray();
  }
}
